/**
 * Has the settings read and checked when the server starts, and tells the operator why it does not.
 * It knows no other package and no setting: each package checks its own. The container calls it;
 * every package may mark its settings.
 */
@NullMarked
package az.pasport.startup;

import org.jspecify.annotations.NullMarked;
