/**
 * Checks certificates without a login, at {@code /verify/server}, and reads files for the API. It
 * stores nothing, and {@code az.pasport.verification} alone says what is valid. Faces, the
 * container and the API call it; the checker at {@code /verify} needs no server.
 */
@NullMarked
package az.pasport.web.verify;

import org.jspecify.annotations.NullMarked;
