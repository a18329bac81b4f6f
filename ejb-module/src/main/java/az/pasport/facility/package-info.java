/**
 * The medical facilities that submit records, and their credentials.
 *
 * <ol>
 *   <li>A facility is known by its code; it proves itself by a secret of which only a hash is kept.
 *   <li>A secret is made here, never chosen, and shown exactly once.
 * </ol>
 */
@NullMarked
package az.pasport.facility;

import org.jspecify.annotations.NullMarked;
