/**
 * What tests of several modules share and what names no type of Pasport; nothing of it is
 * delivered. It depends on no module, since the tests of every module may use it; Maven allows no
 * cycles. Samples of our own types are in {@code src/samples} beside it, which the tests compile
 * themselves.
 */
@NullMarked
package az.pasport.testsupport;

import org.jspecify.annotations.NullMarked;
