/**
 * How the bodies of requests arrive, within limits of time, length and number, at every address but
 * those of the intake ({@code /ws/}). Nothing here knows what a body means. The container runs the
 * filter; pages and the API read what it received.
 */
@NullMarked
package az.pasport.web.body;

import org.jspecify.annotations.NullMarked;
