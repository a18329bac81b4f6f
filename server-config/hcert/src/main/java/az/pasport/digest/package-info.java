/**
 * SHA-256, computed in one place. What is hashed and why does not belong here. Everything may use
 * it.
 */
@NullMarked
package az.pasport.digest;

import org.jspecify.annotations.NullMarked;
