/**
 * Keys: with which we sign, and whose signatures we believe.
 *
 * <ol>
 *   <li>A country signing authority (CSCA) vouches for document signers; a document signer's key
 *       signs certificates, ES256 on P-256. Readers hold the list of document signers'
 *       certificates, by their key identifier: the first 8 bytes of the SHA-256 of the DER.
 *   <li>The newest of our keys whose certificate is in force signs. The older ones stay on the
 *       list, so that what they signed still verifies; a key is withdrawn by leaving the list.
 *   <li>No certificate outlives its signer: its expiry is at most the end of the signer's
 *       certificate.
 *   <li>A private key never leaves its store. There is no way to sign bytes from outside this
 *       package: only {@link az.pasport.trust.DocumentSigner#sign} signs, and only a whole
 *       certificate.
 *   <li>Only {@code az.pasport.certificate} may call {@link az.pasport.trust.DocumentSigner#sign},
 *       with what it read from committed records. Signing front-ends that took any payload have
 *       leaked elsewhere, and made valid certificates for invented people: so there is no preview
 *       signing and no signing API.
 *   <li>Keys are made here only for development: when {@code pasport.demo} or {@code
 *       pasport.keys.create} is on. Otherwise an absent key file is an error that says what to do.
 *   <li>Where the key cannot be used, the system runs without signing: it says so at start and in
 *       its readiness, and what needs the key throws {@link
 *       az.pasport.trust.SigningKeyUnavailable}.
 * </ol>
 *
 * <p>Configuration: {@code pasport.keys.file} (default {@code data/keys.p12}, a PKCS#12 file),
 * {@code pasport.keys.password} (give it as the environment variable {@code
 * PASPORT_KEYS_PASSWORD}), {@code pasport.keys.create}.
 */
@NullMarked
package az.pasport.trust;

import org.jspecify.annotations.NullMarked;
