/**
 * The population registry (IAMAS): who the person of a FIN is.
 *
 * <ol>
 *   <li>The registry is optional. Without {@code pasport.registry.url} nobody is asked, and
 *       everything goes on as before.
 *   <li>An answer is one of three: this person, no such FIN, or no answer. Whatever cannot be
 *       understood is no answer; it is never read as "no such FIN".
 *   <li>Nobody waits for it longer than {@code pasport.registry.timeout}, a batch not longer than
 *       {@code pasport.registry.batch-budget}. After some failures in a row it is left alone for a
 *       while.
 *   <li>Answers are remembered for {@code pasport.registry.cache}, in memory only.
 *   <li>It is never asked inside a transaction: there, only what is remembered is used.
 * </ol>
 *
 * The client is at the edge ({@code az.pasport.ws.population}) and is connected when the
 * application starts: in the EAR the domain cannot see the beans of the WAR.
 */
@NullMarked
package az.pasport.registry;

import org.jspecify.annotations.NullMarked;
