/**
 * Look-ups of certificates by authorised verifiers of registered institutions: what the country's
 * checking software did in 2021 beside scanning the QR.
 *
 * <ol>
 *   <li>A verifier names a certificate by its short code, or a person by FIN, by a document, or by
 *       full name; the last three with the year of birth. Citizens' identity cards are not stored,
 *       so they name nobody.
 *   <li>The answer is valid, not valid with the reason, or cannot tell, with the kind of the
 *       certificate, the name on it, the period, and what is needed to compare with an identity
 *       document: the birth date where the holder gave the code, else the year alone. Never a dose,
 *       a test, a facility, a record, or a second certificate.
 *   <li>What is answered is what scanning the QR would answer: the stored text is checked as any
 *       text is.
 *   <li>Of a person, only a valid certificate is told. Whether there is no such person, another
 *       birth year, no certificate, or one that is not valid any more has one answer, and takes one
 *       time.
 *   <li>A name that several people have is told as such, without them.
 *   <li>A look-up is admitted ({@link az.pasport.institution.VerifierAccess}) before it is done,
 *       and audited before it is answered: for whom, how, with what outcome, and about whom by
 *       internal number. That person sees it, with the institution.
 *   <li>Nothing is issued by a look-up.
 * </ol>
 */
@NullMarked
package az.pasport.lookup;

import org.jspecify.annotations.NullMarked;
