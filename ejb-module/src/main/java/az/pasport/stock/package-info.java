/**
 * Doses of vaccine that facilities were delivered, counted against the doses that they enter.
 * Records, and the rule whether a dose may be entered, do not belong here. {@code intake} takes
 * doses and puts them back; staff register deliveries through the web.
 */
@NullMarked
package az.pasport.stock;

import org.jspecify.annotations.NullMarked;
