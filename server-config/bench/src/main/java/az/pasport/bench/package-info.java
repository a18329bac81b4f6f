/**
 * Measures how fast Pasport is on this machine. What is compared runs in turn; no production
 * artifact contains it or the peer's library. Engineers call {@code ./bench}, and the bench of
 * another revision does.
 */
@NullMarked
package az.pasport.bench;

import org.jspecify.annotations.NullMarked;
