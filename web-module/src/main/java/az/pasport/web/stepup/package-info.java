/**
 * The step-up (RFC 9470): the gravest actions of staff need an authentication at the login portal
 * that happened just now.
 *
 * <ol>
 *   <li>These are: publishing a decree, revoking, importing signers, giving or withdrawing what
 *       facilities and workers prove themselves by, and whatever confirms one of these.
 *   <li>{@code az.pasport.web.login} says for each request until when the caller's proof is fresh.
 *   <li>An app's token is never fresh: it has no staff role either.
 * </ol>
 */
@NullMarked
package az.pasport.web.stepup;

import org.jspecify.annotations.NullMarked;
