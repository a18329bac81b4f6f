/**
 * The certificates of the caller, what is missing for one, and their revocation by staff.
 *
 * <p>No rule about who is due what: {@code az.pasport.certificate} and {@code az.pasport.rules}
 * decide.
 *
 * <p>Called over HTTP by citizens and supervisors; other packages of the API use its JSON of a
 * certificate.
 */
@NullMarked
package az.pasport.web.api.certificates;

import org.jspecify.annotations.NullMarked;
