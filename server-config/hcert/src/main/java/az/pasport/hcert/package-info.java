/**
 * The signed text inside the QR code: the EU's Electronic Health Certificate container (HCERT)
 * around a Digital COVID Certificate (DCC). Plain Java: no Jakarta, no database and no clock, and
 * of this system only dates and digests. Called by the issuer, the verifier and the tools.
 */
@NullMarked
package az.pasport.hcert;

import org.jspecify.annotations.NullMarked;
