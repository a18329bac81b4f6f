/**
 * Our own signing keys: the key stores, the choice of the key that signs, and the signatures.
 * Foreign signers, published documents and certificates do not belong here, and nothing outside can
 * sign bytes. Called by {@code certificate}, {@code trustlist} and the health checks.
 */
@NullMarked
package az.pasport.keys;

import org.jspecify.annotations.NullMarked;
