/**
 * The alerts of the fraud watch, for supervisors and auditors. What an alert means and who may
 * change it is {@code az.pasport.fraud}'s. Called by the Agency's own systems.
 */
@NullMarked
package az.pasport.web.api.fraud;

import org.jspecify.annotations.NullMarked;
