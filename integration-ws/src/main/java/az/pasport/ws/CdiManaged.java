package az.pasport.ws;

import com.sun.xml.ws.api.server.InstanceResolverAnnotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the endpoint from CDI. Without it Metro makes the object itself, and everything injected is
 * null.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@InstanceResolverAnnotation(CdiInstanceResolver.class)
@interface CdiManaged {}
