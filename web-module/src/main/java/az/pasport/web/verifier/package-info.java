/**
 * The page at {@code /verifier}, where authorised verifiers look certificates up, and the reading
 * of what they write, for the page and the API alike.
 *
 * <ol>
 *   <li>What is looked up comes in the body of a request, never in an address.
 *   <li>Everything that is wrong with a request is named at once, each with its field, before
 *       anything is looked up or counted. The browser names a mistyped short code, too.
 *   <li>What may be looked up and what is answered, {@code az.pasport.lookup} decides.
 * </ol>
 */
@NullMarked
package az.pasport.web.verifier;

import org.jspecify.annotations.NullMarked;
