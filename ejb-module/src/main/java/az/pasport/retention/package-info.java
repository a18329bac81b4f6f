/**
 * Erases personal data when their time is over, every night.
 *
 * <ol>
 *   <li>Each kind of data has a period, which is a setting; {@code off} stores it without end.
 *   <li>A person's records are erased all at once, with their certificates, former names, and what
 *       officials asked for about them: when nothing was done with any of them for the period, no
 *       certificate is in use, none is due by the decrees of now, and nothing waits for a decision.
 *   <li>Of the audit only what names somebody is erased. The entries stay, and their chain is
 *       whole.
 *   <li>The national figures stay as they were.
 *   <li>Each step is a transaction, which repeats its decision under the person's lock: a run that
 *       was broken off is done again, and does no more than what is due.
 *   <li>What was erased is audited in numbers, never by whose it was.
 * </ol>
 */
@NullMarked
package az.pasport.retention;

import org.jspecify.annotations.NullMarked;
