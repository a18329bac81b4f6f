/**
 * Certificates: issued from committed records only, kept, shown, renewed, revoked. Who is due one
 * is decided in {@code rules}; nobody else calls the signer of certificates. The cabinet, staff,
 * lookups, the check of a QR code and, after a change of a record, {@code intake} call it.
 */
@NullMarked
package az.pasport.certificate;

import org.jspecify.annotations.NullMarked;
