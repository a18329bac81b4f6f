/**
 * The medical facilities that submit records, and their credentials.
 *
 * <ol>
 *   <li>A facility is known by its code; it proves itself by a secret of which only a hash is kept,
 *       or by a certificate that staff have registered: this very one, whoever issued it.
 *   <li>A secret is made here, never chosen, and shown exactly once. {@code az.pasport.security}
 *       verifies them, and derives those of workers.
 *   <li>A second official agrees before a facility is registered, or a secret or a certificate is
 *       given or replaced. To withdraw a certificate or dismiss a worker takes one, who may do so a
 *       limited number of times a day.
 * </ol>
 */
@NullMarked
package az.pasport.facility;

import org.jspecify.annotations.NullMarked;
