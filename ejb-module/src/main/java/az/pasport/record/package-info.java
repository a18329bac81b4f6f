/**
 * The model of health records: {@link az.pasport.record.MedicalEvent}, entities, products, queries.
 * Nothing here reads messages or decides what is accepted: {@code intake} alone writes records.
 * Called by intake, rules, certificates, figures and the pages of a person's own data.
 */
@NullMarked
package az.pasport.record;

import org.jspecify.annotations.NullMarked;
