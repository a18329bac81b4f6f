/**
 * Checking a certificate: the text of a QR code in, a verdict out. Plain Java over {@code
 * az.pasport.hcert}, without Jakarta, database or clock: the server and {@code ./hcert} call the
 * same {@link az.pasport.verification.Verifier}, each with its own list of signers ({@link
 * az.pasport.verification.SignerLookup}) and register ({@link
 * az.pasport.verification.CertificateRegister}).
 *
 * <ol>
 *   <li>There are three outcomes, each with one reason: valid, not valid, cannot tell. What we do
 *       not know (an issuer that is not on our list, a register that does not answer) is <em>cannot
 *       tell</em>, never <em>not valid</em>.
 *   <li>The signature is checked before the content is looked at.
 *   <li>The checks, in order; the first that fails is the reason: the text is a certificate; its
 *       issuer is known, and no key of ours that was withdrawn; the signature is genuine; the
 *       content can be read; it is in time; the key may sign this kind; a test is negative; and,
 *       for certificates of ours, it was issued, stands unrevoked, and its validity by decree
 *       lasts.
 *   <li>A certificate with our signature over content that is not in our register was made by
 *       somebody who has our key: it is not valid, and the log raises the alarm. A certificate of
 *       ours whose text was packed anew (compression, tags, unprotected header, the second of the
 *       two signatures of ECDSA) has the same bytes under its signature and is what it was.
 *   <li>A certificate of another country is measured by what it says itself: its time, and for a
 *       recovery the period written in it.
 *   <li>What says that it is ours ({@link az.pasport.verification.OurCountry}) and bears another
 *       country's signature is not ours. Of contraindication only our own keys can certify.
 *   <li>A certificate of contraindication says that its holder need not be vaccinated, and no more:
 *       a verdict of valid says so in words.
 *   <li>A test that found the virus never verifies as valid.
 *   <li>Whenever the signature is genuine and the content readable, the verdict carries name and
 *       birth date, whatever the outcome: whoever checks must compare them with an identity
 *       document.
 *   <li>Nothing about the holder is stored or logged.
 * </ol>
 */
@NullMarked
package az.pasport.verification;

import org.jspecify.annotations.NullMarked;
