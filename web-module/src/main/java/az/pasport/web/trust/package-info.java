/**
 * The trust documents at {@code /trust/}, for whoever checks certificates without asking us. Their
 * form is {@code server-config/docs/trust.md}'s.
 *
 * <ol>
 *   <li>Open to everybody, to pages of other sites too: nothing in them is personal data.
 *   <li>Every answer may be kept and asked for again by its {@code ETag}.
 * </ol>
 */
@NullMarked
package az.pasport.web.trust;

import org.jspecify.annotations.NullMarked;
