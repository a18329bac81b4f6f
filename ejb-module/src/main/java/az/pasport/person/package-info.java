/**
 * Who a record or a certificate is about: identities, names, birth dates, and what was before they
 * were corrected.
 *
 * <p>Records, certificates and logins do not belong here: this room knows no other.
 *
 * <p>{@code intake}, {@code record}, {@code certificate}, {@code identity}, {@code cabinet} and
 * {@code lookup} find people here.
 *
 * <ol>
 *   <li>An identity is <em>one of</em> a FIN or a travel document (type, issuing country, number).
 *   <li>A FIN is read leniently and stored strictly.
 *   <li>Upper- and lower-casing of machine text never uses the default locale: under {@code az},
 *       {@code i} would become {@code İ}.
 *   <li>A person may be known under several identities. Each has an entry; all lead to one of them,
 *       the holder, whose row is the one that is locked. They can be parted again, and then all is
 *       as before: no record and no certificate was moved.
 *   <li>What was corrected, joined, parted or recorded in error stays on record.
 *   <li>A name is read by one rule ({@link az.pasport.person.NameText}). Its letters have to be
 *       known to the tables of passports ({@link az.pasport.person.Transliteration}), or the name
 *       in the passport is given.
 *   <li>The Latin name of a travel document's machine-readable zone wins over transliteration.
 *   <li>Names are compared in machine letters, in every spelling that passports bear.
 *   <li>A person is found by their full name in machine letters, for authorised verifiers only (ADR
 *       41).
 * </ol>
 */
@NullMarked
package az.pasport.person;

import org.jspecify.annotations.NullMarked;
