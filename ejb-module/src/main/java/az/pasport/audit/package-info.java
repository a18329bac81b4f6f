/**
 * Records what was done or refused, by whom and to what. Entries are only appended.
 *
 * <ol>
 *   <li>An entry is written in the transaction of the deed: no deed without its entry, no entry
 *       without its deed.
 *   <li>Entries name subjects by internal numbers, never by FIN or name. They bear the caller's
 *       address.
 *   <li>Whom an entry names, and the address, are stored beside the chain with a random salt; the
 *       entry holds their digest. They can be erased, and the chain stays whole. Entries of formats
 *       1 and 2 hold everything themselves.
 *   <li>What is refused is written in a transaction of its own. Equal refusals of a minute are
 *       counted, and of one minute a bounded number is told apart, so that no attacker fills the
 *       table.
 *   <li>Entries are sealed into a hash chain, in order, shortly after they are committed; changing
 *       or removing a sealed entry breaks the chain. {@code az.pasport.trustlist} signs its head.
 *   <li>The format of an entry is numbered: entries of every format verify in one chain.
 * </ol>
 *
 * <p>Knows of the domain only who calls: {@code az.pasport.security}. Every room calls it.
 */
@NullMarked
package az.pasport.audit;

import org.jspecify.annotations.NullMarked;
