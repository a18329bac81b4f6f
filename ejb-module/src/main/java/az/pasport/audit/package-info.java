/**
 * Records what was done or refused, by whom and to what, in a chain of hashes that is only appended
 * to. It knows nothing of the domain but who calls ({@code az.pasport.security}), and no entry
 * holds a FIN or a name. Every package calls it.
 */
@NullMarked
package az.pasport.audit;

import org.jspecify.annotations.NullMarked;
