package az.pasport.web.api.filter;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** On a method that each client may call only so often, and on the filter that sees to it. */
@NameBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface RateLimited {}
