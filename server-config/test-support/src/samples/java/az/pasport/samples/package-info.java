/**
 * Entries of certificates and medical events that are good in every field, for a test that is about
 * something else. The tests of {@code ejb-module}, {@code reports} and {@code web-module} compile
 * them as sources: an artifact that needs the domain could not serve the domain's own tests.
 */
@NullMarked
package az.pasport.samples;

import org.jspecify.annotations.NullMarked;
