/**
 * The filters of the API and the annotations that switch them on for a method.
 *
 * <p>No filter knows a resource; which role a method needs is read by {@code RoleFilters} in the
 * package above.
 *
 * <p>Run by JAX-RS before and after each call; resources bear the annotations.
 */
@NullMarked
package az.pasport.web.api.filter;

import org.jspecify.annotations.NullMarked;
