/**
 * The verdict on a QR code or a file, and look-ups for authorised verifiers. No rule about a
 * verdict: {@code az.pasport.verification} and {@code az.pasport.lookup} decide. Anybody calls it
 * over HTTP, within a rate, and verifiers.
 */
@NullMarked
package az.pasport.web.api.verifications;

import org.jspecify.annotations.NullMarked;
