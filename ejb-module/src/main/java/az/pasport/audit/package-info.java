/**
 * What was done, by whom, to what: append-only.
 *
 * <ol>
 *   <li>An entry is written in the transaction of the deed: no deed without its entry, no entry
 *       without its deed.
 *   <li>Entries name subjects by internal numbers, never by FIN or name.
 *   <li>Entries are sealed into a hash chain, in order, shortly after they are committed; changing
 *       or removing a sealed entry breaks the chain.
 * </ol>
 *
 * Knows no other room of the house.
 */
@NullMarked
package az.pasport.audit;

import org.jspecify.annotations.NullMarked;
