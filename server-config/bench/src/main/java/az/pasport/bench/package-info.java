/**
 * How fast it is, measured on the machine that runs it: {@code ./bench hcert}.
 *
 * <p>All contenders run in one process, in turn, several rounds; what counts is the median of the
 * rounds, and for ratios the median of each round's own ratio. A machine that slows down or is busy
 * with something else then slows all of them.
 *
 * <p>The peer's library and all that it drags along are on this module's class path only.
 */
@NullMarked
package az.pasport.bench;

import org.jspecify.annotations.NullMarked;
