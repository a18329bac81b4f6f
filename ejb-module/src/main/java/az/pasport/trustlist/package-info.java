/**
 * Whose signatures are believed: the imported lists of foreign signers, the list of all trusted
 * signers, and the signed documents that we publish for readers without a network.
 *
 * <p>Private keys do not belong here, and no certificate is signed or checked here.
 *
 * <p>{@code verification} asks for the signers of a certificate; the web serves the documents, and
 * staff import lists by it.
 *
 * <ol>
 *   <li>Foreign signers come in lists that one of {@code pasport.trust.anchors} (a PEM file)
 *       signed. A list is taken whole, in the place of its forerunner; one with a lower version is
 *       refused, else an old copy would bring a withdrawn key back. No list names a signer of our
 *       country.
 *   <li>A document says what the lists say now; a change is published within seconds, with a higher
 *       version. Its form is in {@code server-config/docs/trust.md}, the reasons for it in ADR 11.
 *   <li>A document that says the same keeps its version and its dates for half a day, then is
 *       issued anew, so that a reader can tell an unchanged list from an old one.
 *   <li>A version is never below the second of its issue: so even a database restored from a backup
 *       goes on above what readers have seen.
 *   <li>All nodes publish the same versions: the counter is in the database.
 *   <li>While the database does not answer, the last document goes on being served, with its own
 *       dates.
 *   <li>Only this package has trust documents signed, and heads of the audit.
 *   <li>The head of the audit's chain is signed every {@code pasport.audit.head-minutes} if it
 *       moved, and every signed head stays published: whoever stored one can tell whether the chain
 *       still contains it. ADR 27 has the reasons.
 * </ol>
 */
@NullMarked
package az.pasport.trustlist;

import org.jspecify.annotations.NullMarked;
