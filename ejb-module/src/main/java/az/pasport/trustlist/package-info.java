/**
 * What readers without a network need: the trust and revocation documents, signed, versioned,
 * dated. Their form is {@code server-config/docs/trust.md}'s, the reasons for it ADR 11's.
 *
 * <ol>
 *   <li>A document says what the lists say now; a change is published within seconds, with a higher
 *       version.
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
package az.pasport.publication;

import org.jspecify.annotations.NullMarked;
