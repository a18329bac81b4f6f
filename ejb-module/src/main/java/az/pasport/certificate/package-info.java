/**
 * Certificates: issued from committed records only, kept, shown, revoked.
 *
 * <ol>
 *   <li>A certificate is issued when its holder first asks for it (ADR 6), and is the same one each
 *       time they ask, as long as it says what the rules say.
 *   <li>Two requests at once for one person give one certificate.
 *   <li>A new certificate is issued when the records, the validity or the signature's life have
 *       moved on; the older one keeps the truth that it stated until it ends or is revoked.
 *   <li>What was signed is what is shown: every view is read from the signed payload itself.
 *   <li>Life: {@code ISSUED → REVOKED}, and never back.
 *   <li>A revocation says why. One that puts the records in doubt keeps every certificate on them
 *       back; after one that does not, the holder gets another when they next ask.
 *   <li>Only this package calls the signer, and only with what it read from committed records.
 * </ol>
 */
@NullMarked
package az.pasport.certificate;

import org.jspecify.annotations.NullMarked;
