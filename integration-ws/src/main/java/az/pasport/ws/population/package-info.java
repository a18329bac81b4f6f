/**
 * The SOAP client of the population registry; an answer is believed only if it is whole. What
 * follows from an answer is not decided here, and no log line names a person. {@code
 * az.pasport.registry} calls it, once the start has connected it.
 */
@NullMarked
package az.pasport.ws.population;

import org.jspecify.annotations.NullMarked;
