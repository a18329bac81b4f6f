/**
 * Who calls, and what proves it: callers, roles, secrets with their limits, and replay keys. No
 * package but {@code database} is known here, and what a caller may do is not decided here. The
 * authentication of the SOAP service and that of the web call it; every package takes its callers.
 */
@NullMarked
package az.pasport.security;

import org.jspecify.annotations.NullMarked;
