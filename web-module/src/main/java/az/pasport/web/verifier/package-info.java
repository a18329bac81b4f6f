/**
 * The page {@code /verifier}, where authorised verifiers look certificates up, and its requests.
 * What may be looked up and what is answered, {@code az.pasport.lookup} decides. Faces calls the
 * page; the API reads its requests by the same parser.
 */
@NullMarked
package az.pasport.web.verifier;

import org.jspecify.annotations.NullMarked;
