/**
 * What a draft decree would do: how many people gain and lose which certificate, when, of which age
 * and where. No person is named, and nothing is issued, revoked or changed here. The web, {@code
 * decree} (by its {@link az.pasport.decree.ImpactCheck}) and the bench call it.
 */
@NullMarked
package az.pasport.impact;

import org.jspecify.annotations.NullMarked;
