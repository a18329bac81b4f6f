/**
 * The state of the nightly jobs and their start by hand: comparison, retention, renewal.
 *
 * <p>The jobs themselves live in {@code az.pasport.comparison}, {@code retention} and {@code
 * certificate}.
 *
 * <p>Called over HTTP by staff.
 */
@NullMarked
package az.pasport.web.api.operations;

import org.jspecify.annotations.NullMarked;
