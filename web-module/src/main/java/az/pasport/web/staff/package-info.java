/**
 * The staff console: its pages' list, navigation and beans. What they show and do comes from the
 * domain's packages; no rule of the domain lives here. Called by the Faces pages under {@code
 * /staff/}.
 */
@NullMarked
package az.pasport.web.staff;

import org.jspecify.annotations.NullMarked;
