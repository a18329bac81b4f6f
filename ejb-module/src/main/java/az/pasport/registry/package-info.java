/**
 * The population registry (IAMAS): who the person of a FIN is. The client is at the edge ({@code
 * az.pasport.ws.population}) and is connected at the start: in the EAR the domain cannot see the
 * beans of the WAR. {@code intake} and {@code comparison} ask it.
 */
@NullMarked
package az.pasport.registry;

import org.jspecify.annotations.NullMarked;
