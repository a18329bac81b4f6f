/**
 * The pages on which workers of a facility without a system enter, confirm and upload records. What
 * may be entered, {@code intake} says; who may, {@code clinic} of the domain. Called by the Faces
 * pages under {@code /clinic/}.
 */
@NullMarked
package az.pasport.web.clinic;

import org.jspecify.annotations.NullMarked;
