/**
 * Whether this node lives and may be sent requests ({@code /health/live}, {@code /health/ready}),
 * and the gauges of {@code /metrics}. No answer shows a file, a path or the text of an exception.
 * Load balancers and operators ask.
 */
@NullMarked
package az.pasport.web.health;

import org.jspecify.annotations.NullMarked;
