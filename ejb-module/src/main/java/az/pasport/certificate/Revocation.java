package az.pasport.certificate;

import java.time.Instant;

/** That a certificate with an identifier, {@code URN:UVCI:01:AZ:…}, was revoked. */
public record Revocation(String identifier, RevocationReason reason, Instant revokedAt) {}
