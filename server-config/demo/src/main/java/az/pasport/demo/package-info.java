/**
 * What a demo starts with: keys that are worth nothing, and facilities whose secrets are published.
 * It is prepared before the server starts, by {@code ./run} and by the tests; no artifact for
 * production contains this code.
 *
 * <ol>
 *   <li>A demo's database is marked: the row of {@code installation} says {@code DEMO}. It is
 *       written in the transaction that registers the facilities.
 *   <li>A demo's keys are marked: the certificates' subjects have {@code O=Pasport development}.
 *   <li>The server refuses to start on either, unless {@code pasport.demo} is on; and with {@code
 *       pasport.demo} it refuses to start on anything else.
 *   <li>Nothing is added to a database or a key file that is not a demo's.
 * </ol>
 */
@NullMarked
package az.pasport.demo;

import org.jspecify.annotations.NullMarked;
