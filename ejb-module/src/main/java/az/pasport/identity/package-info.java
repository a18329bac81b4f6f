/**
 * What officials change of who a person is: several identities joined and parted, name, birth date
 * and a mistyped identity corrected, a death recorded and taken back.
 *
 * <p>How identities and former details are stored is in {@code person}; the records stay as they
 * are.
 *
 * <p>Staff see and ask for a change through the web; {@code approval} carries it out once a second
 * official agrees.
 *
 * <ol>
 *   <li>Each change is asked for by one official and done once a second one agrees. Neither is the
 *       person, under none of the identities that it touches.
 *   <li>What it would do can be seen before it is asked for; nothing is written or signed for that.
 *       Whoever looks is audited as for any look at a person.
 *   <li>The certificates follow in the transaction of the change; the person finds a notice.
 *   <li>A join and its parting leave records and certificates with the identity under which they
 *       came: what a parting leaves is what there was before the join.
 *   <li>A death recorded by the population registry comes by {@link az.pasport.record.Deaths}.
 * </ol>
 */
@NullMarked
package az.pasport.identity;

import org.jspecify.annotations.NullMarked;
