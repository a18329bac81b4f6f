/**
 * What a demo starts with: keys that are worth nothing, and facilities whose secrets are published.
 * No production artifact contains it, and it changes no database or key file that is not a demo's.
 * {@code ./run} and the tests call it before the server starts.
 */
@NullMarked
package az.pasport.demo;

import org.jspecify.annotations.NullMarked;
