/**
 * Certificates: issued from committed records only, kept, shown, revoked.
 *
 * <ol>
 *   <li>A certificate is issued when its holder first opens it (ADR 6), and is the same one each
 *       time they open it, as long as it says what the rules say. Lists of what somebody has or is
 *       due are one read: they issue nothing and lock nobody.
 *   <li>Two requests at once for one person give one certificate.
 *   <li>A new certificate is issued when the records, the validity or the signature's life have
 *       moved on, or its signer's key was withdrawn; it names the one in whose place it comes,
 *       which keeps the truth that it stated until it ends or is revoked.
 *   <li>A correction or withdrawal of a record, or of the holder's name or birth date, revokes in
 *       its own transaction every certificate that stated what was corrected, and issues those that
 *       are still due anew.
 *   <li>A certificate whose signature ends before its validity is renewed in the 30 days before:
 *       when its holder opens it, or in the run of every night.
 *   <li>What was signed is what is shown: every view is read from the signed payload itself.
 *   <li>Life: {@code ISSUED → REVOKED}, and never back.
 *   <li>A revocation says why. One that puts the records in doubt keeps every certificate on them
 *       back; after one that does not, the holder gets another when they next open it.
 *   <li>Who is on record as dead is issued none, and none is renewed. Those that were issued are
 *       not revoked: what they state was true, and a death recorded in error is undone.
 *   <li>Each certificate has a short code of its own, which is printed under the QR, and which
 *       never changes (ADR 41).
 *   <li>Only this package calls the signer, and only with what it read from committed records.
 * </ol>
 */
@NullMarked
package az.pasport.certificate;

import org.jspecify.annotations.NullMarked;
