/**
 * Doses of vaccine that facilities were delivered, counted against the doses that they enter.
 *
 * <p>Records, and the rule whether a dose may be entered, do not belong here; of facilities it
 * knows only who they are.
 *
 * <p>{@code intake} takes doses from the stock and puts them back; staff register deliveries
 * through the web.
 *
 * <ol>
 *   <li>A dose is taken by one conditional update, so two clerks cannot both enter the last one.
 *   <li>A delivery is written down with its document, and in the audit; none takes back more than
 *       was delivered.
 *   <li>Doses that a facility has entered before its first delivery of a lot count as used.
 * </ol>
 */
@NullMarked
package az.pasport.stock;

import org.jspecify.annotations.NullMarked;
