/**
 * The certificates of document signers, other countries' lists of them, and the signed documents at
 * {@code /trust/} in the form of {@code server-config/docs/trust.md}. No personal data: everything
 * may be cached. Anybody calls it over HTTP; supervisors import lists.
 */
@NullMarked
package az.pasport.web.api.trust;

import org.jspecify.annotations.NullMarked;
