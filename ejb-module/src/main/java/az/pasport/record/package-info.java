/**
 * The model of health records: entities and their versions, {@link az.pasport.record.MedicalEvent},
 * vaccine products, and the queries of {@link az.pasport.record.Records}.
 *
 * <p>Nothing here reads messages or decides what is accepted: that is {@code az.pasport.intake},
 * the only room that writes records. What follows from records is in {@code az.pasport.rules}.
 *
 * <p>Called by intake, rules, certificates, figures and the pages of a person's own data.
 */
@NullMarked
package az.pasport.record;

import org.jspecify.annotations.NullMarked;
