/**
 * The transparency log: salted entries of issued certificates in an append-only Merkle tree, and
 * the proofs of it. What a certificate is, and how heads are signed, does not belong here. {@code
 * certificate} adds entries, {@code trustlist} signs the tree's heads, the web gives proofs.
 */
@NullMarked
package az.pasport.transparency;

import org.jspecify.annotations.NullMarked;
