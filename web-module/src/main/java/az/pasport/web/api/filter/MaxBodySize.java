package az.pasport.web.api.filter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A resource method whose requests may be larger than others. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MaxBodySize {
  /** Bytes. */
  int value();

  /**
   * Whether the body was received within its limits before, and is passed on as it is: what anybody
   * may send must not wait in memory.
   */
  boolean received() default false;
}
