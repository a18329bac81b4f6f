/**
 * Whether this node lives and may be sent requests, for load balancers and operators: {@code
 * /health/live}, {@code /health/ready}.
 *
 * <ol>
 *   <li>Ready means that the database answers, and that a signature was made and found good within
 *       the last 30 seconds.
 *   <li>Nothing is worked out at every call, and no answer names a file, a path or the text of an
 *       exception: those stand in the log.
 *   <li>Alive means that the application answers: a database that is away is no reason to restart
 *       it.
 * </ol>
 */
@NullMarked
package az.pasport.web.health;

import org.jspecify.annotations.NullMarked;
