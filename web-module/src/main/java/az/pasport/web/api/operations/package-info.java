/**
 * The state of the nightly jobs and their start by hand: comparison, retention, renewal. The jobs
 * themselves live in {@code az.pasport.comparison}, {@code retention} and {@code certificate}.
 * Staff call it over HTTP.
 */
@NullMarked
package az.pasport.web.api.operations;

import org.jspecify.annotations.NullMarked;
