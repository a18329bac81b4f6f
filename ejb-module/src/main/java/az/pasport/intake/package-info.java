/**
 * Takes entries, corrections, withdrawals and confirmations, compares records with the population
 * registry, and keeps what senders were told.
 *
 * <p>No rule about what follows from a record stands here (see {@code az.pasport.rules}), and no
 * format of a message: the edges (SOAP, REST) read those into {@link az.pasport.intake.Submission}.
 *
 * <p>Called by the SOAP endpoint, the staff's REST resources, the jobs that compare and erase
 * records, and the room that joins identities.
 *
 * <ol>
 *   <li>A message is known by its facility and its {@code messageId}. The same message again gets
 *       the stored acknowledgement; the same id with another payload is a conflict.
 *   <li>A message with any problem changes nothing and binds nothing: all its problems are named at
 *       once, each with its field, and it may be corrected and sent again under the same id.
 *   <li>A record is committed before it is acknowledged.
 *   <li>A record whose FIN is known must speak of the same person: name (in machine letters) and
 *       birth date agree. Details that differ are corrected, never overwritten.
 *   <li>Checks that do not depend on a person come first. A sender whose details differ learns that
 *       they differ, and nothing else; another facility's record is never quoted. Answers that tell
 *       something of others are counted and limited; every refusal is stored.
 *   <li>A person gets at most one dose a day, and each dose number once, in the order of the doses.
 *   <li>A series has as many doses as its product says; one dose of a two-dose product is a whole
 *       series only after an infection on record (EU notation 1/1). 3/3 is read as the booster it
 *       is.
 *   <li>Dates are of Baku; nothing lies in the future, before the birth, or before December 2020
 *       (doses) and December 2019 (illness).
 *   <li>Every record names the worker who entered it.
 *   <li>A record is never changed: a correction is its next version, and names the version that it
 *       replaces; a withdrawal is its last. Of two at once, the later is told what has changed.
 *   <li>A facility corrects and withdraws its own records; the person's name and birth date only
 *       while nobody else has records of the person. Staff may correct all; a record in doubt only
 *       supervisors.
 *   <li>Certificates follow a change of their record in its transaction, or the change is undone.
 *   <li>Staff enter doses given abroad, with the country and the number of the document shown.
 *   <li>What staff enter, correct or take back exists once a second official has agreed, and not
 *       before; nobody does so on their own records (see {@code az.pasport.approval}).
 *   <li>The worker named in a facility's record is on its register, enters no more than so many
 *       records an hour, and takes no dose from a lot that was not delivered there.
 *   <li>An entry that lies back more than 7 days is held: nothing follows from it until a second
 *       worker of the facility confirms it, both proved, or a supervisor of the Agency. A
 *       correction that moves an event back is such an entry.
 *   <li>A facility that loads its history, which the Agency lets it for a time, is exempt from the
 *       last two.
 * </ol>
 */
@NullMarked
package az.pasport.intake;

import org.jspecify.annotations.NullMarked;
