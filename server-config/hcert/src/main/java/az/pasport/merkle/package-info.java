/**
 * Merkle trees of RFC 9162 (Certificate Transparency 2.0), section 2.1: hashes, and proofs and
 * their verification. What the leaves are, and where hashes are stored, does not belong here.
 * Called by {@code transparency} and {@code ./audit monitor}.
 */
@NullMarked
package az.pasport.merkle;

import org.jspecify.annotations.NullMarked;
