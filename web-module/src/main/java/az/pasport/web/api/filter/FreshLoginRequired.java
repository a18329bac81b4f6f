package az.pasport.web.api.filter;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * On a method that wants a login with a signature made just now ({@code
 * pasport.session.fresh-minutes}), and on the filter that sees to it. Other callers hear 403,
 * {@code FRESH_LOGIN_REQUIRED}.
 */
@NameBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface FreshLoginRequired {}
