/**
 * The SOAP client of the population registry.
 *
 * <ol>
 *   <li>An answer is believed only if it is whole: 200, XML without a DOCTYPE, SOAP 1.1, the shape
 *       of {@code population-registry.wsdl}, about the FIN that was asked for. Everything else is
 *       "no answer".
 *   <li>A question ends after {@code pasport.registry.timeout}, however slowly bytes come, and
 *       after 64 KB.
 *   <li>Redirects are not followed. No log line names a person or quotes what came.
 * </ol>
 *
 * JAX-WS's own client limits neither the time nor the size of a whole answer, so HTTP is the JDK's
 * client here.
 */
@NullMarked
package az.pasport.ws.population;

import org.jspecify.annotations.NullMarked;
