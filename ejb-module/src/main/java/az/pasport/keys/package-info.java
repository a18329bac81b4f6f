/**
 * Our own signing keys: the key stores, the choice of the key that signs, the signatures made with
 * it, and which keys were withdrawn.
 *
 * <p>Foreign signers, published documents and certificates do not belong here: this room knows only
 * {@code hcert} and the database.
 *
 * <p>{@code certificate} has certificates signed; {@code trustlist} has trust documents and heads
 * of the audit signed, and lists our signers; the health checks ask how long the keys last.
 *
 * <ol>
 *   <li>A country signing authority (CSCA) vouches for document signers; a document signer's key
 *       signs certificates, ES256 on P-256, of the kinds that its extended key usages name. Readers
 *       hold the list of document signers' certificates, by their key identifier: the first 8 bytes
 *       of the SHA-256 of the DER.
 *   <li>Of our keys for a kind, the newest signs whose certificate is in force and has been on the
 *       list for {@code pasport.keys.lead}, so that readers know it before they meet it. The older
 *       ones stay on the list, so that what they signed still verifies; a key is withdrawn by
 *       leaving the store. All this happens under a running server.
 *   <li>No certificate outlives its signer: its expiry is at most the end of the signer's
 *       certificate.
 *   <li>A private key never leaves its store. There is no way to sign bytes from outside this
 *       package: only {@link az.pasport.keys.DocumentSigner#sign} signs a certificate, and only a
 *       whole one; only {@link az.pasport.keys.TrustDocumentSigner#sign} signs a trust document,
 *       and only {@link az.pasport.keys.AuditHeadSigner#sign} a head of the audit, each with a key
 *       that signs nothing else.
 *   <li>Only {@code az.pasport.certificate} may call {@link az.pasport.keys.DocumentSigner#sign},
 *       with what it read from committed records. Signing front-ends that took any payload have
 *       leaked elsewhere, and made valid certificates for invented people: so there is no preview
 *       signing and no signing API.
 *   <li>No key is made here. An absent key store is an error that says what to do.
 *   <li>A demo's keys, and a password that is published, sign only with {@code pasport.demo}; and
 *       with it no other keys do. Else the server does not start, by {@link
 *       az.pasport.keys.KeyOrigin}.
 *   <li>A key for contraindications may be missing: the other kinds are signed nevertheless, the
 *       log says so at start, and {@link az.pasport.keys.KeyExpiryMonitor} as long as it is so.
 *       Only our own keys sign contraindications, whatever another country's certificate says.
 *   <li>A key for heads of the audit may be missing: everything else goes on, and {@link
 *       az.pasport.keys.KeyExpiryMonitor} says so as long as it is so.
 *   <li>Where the key cannot be used, the system runs without signing: it says so at start and in
 *       its readiness, and what needs the key throws {@link az.pasport.keys.SigningKeyUnavailable}.
 *       A store that can no longer be read leaves the keys as they were.
 * </ol>
 *
 * <p>Configuration: {@code pasport.keys.file} (a PKCS#12 file, default {@code data/keys.p12}) or
 * {@code pasport.keys.pkcs11} (a configuration of SunPKCS11), {@code pasport.keys.password} (the
 * file's password or the token's PIN; give it as the environment variable {@code
 * PASPORT_KEYS_PASSWORD}), {@code pasport.keys.lead} (default {@code PT24H}).
 */
@NullMarked
package az.pasport.keys;

import org.jspecify.annotations.NullMarked;
