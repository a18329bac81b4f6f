/**
 * The certificates of document signers, and the signed trust documents at {@code /trust/} in the
 * form of {@code server-config/docs/trust.md}.
 *
 * <p>No personal data: everything is open to everybody, to pages of other sites too, and may be
 * cached by its {@code ETag}.
 *
 * <p>Called over HTTP by anybody; the signer lists of other countries are imported by supervisors.
 */
@NullMarked
package az.pasport.web.api.trust;

import org.jspecify.annotations.NullMarked;
