/**
 * The verdict on a QR code or a file for anybody, and look-ups for authorised verifiers.
 *
 * <p>No rule about a verdict: {@code az.pasport.verification} and {@code az.pasport.lookup} decide.
 *
 * <p>Called over HTTP by anybody, within a rate, and by verifiers.
 */
@NullMarked
package az.pasport.web.api.verifications;

import org.jspecify.annotations.NullMarked;
