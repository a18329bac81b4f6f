/**
 * The institutions whose people check certificates, those people, and how much they may look up.
 * What a look-up shows does not belong here, nor do the facilities that submit records. {@code
 * lookup}, {@code cabinet} and the staff's pages and API call it.
 */
@NullMarked
package az.pasport.institution;

import org.jspecify.annotations.NullMarked;
