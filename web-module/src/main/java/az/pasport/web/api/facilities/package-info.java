/**
 * The medical facilities: registration, secrets, certificates, workers and delivered lots.
 *
 * <p>No rule about what a facility may send: {@code az.pasport.facility} decides.
 *
 * <p>Called over HTTP by operators and supervisors.
 */
@NullMarked
package az.pasport.web.api.facilities;

import org.jspecify.annotations.NullMarked;
