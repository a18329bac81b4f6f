/**
 * What tests of several modules share and what names no type of Pasport; nothing of it is
 * delivered. It depends on no module, since the tests of every module may use it and Maven allows
 * no cycle. Samples of our own types are in {@code src/samples}, which tests compile as their own
 * sources.
 */
@NullMarked
package az.pasport.testsupport;

import org.jspecify.annotations.NullMarked;
