/**
 * What officials change of who a person is: identities joined and parted, details corrected,
 * deaths. How identities and former details are stored is in {@code person}; records stay as they
 * are. The staff's API asks for a change, and {@code approval} carries it out.
 */
@NullMarked
package az.pasport.identity;

import org.jspecify.annotations.NullMarked;
