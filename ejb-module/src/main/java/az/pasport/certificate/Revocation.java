package az.pasport.certificate;

import java.time.Instant;

/**
 * That a certificate was revoked.
 *
 * @param identifier {@code URN:UVCI:01:AZ:…}
 */
public record Revocation(String identifier, RevocationReason reason, Instant revokedAt) {}
