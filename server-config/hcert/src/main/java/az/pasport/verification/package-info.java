/**
 * Checks a certificate: the text of a QR code in, a verdict out. Plain Java over {@code
 * az.pasport.hcert}, without Jakarta, database or clock. The server and {@code ./hcert} call it,
 * each with its own list of signers and register.
 */
@NullMarked
package az.pasport.verification;

import org.jspecify.annotations.NullMarked;
