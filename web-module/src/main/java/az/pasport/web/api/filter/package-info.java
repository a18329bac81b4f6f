/**
 * The filters of the API and the annotations that switch them on for a method. No filter knows a
 * resource; which role a method needs is read by {@code RoleFilters} in the package above. JAX-RS
 * runs them before and after each call.
 */
@NullMarked
package az.pasport.web.api.filter;

import org.jspecify.annotations.NullMarked;
