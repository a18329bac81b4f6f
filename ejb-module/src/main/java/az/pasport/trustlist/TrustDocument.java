package az.pasport.trustlist;

import java.time.Instant;

/**
 * A published document.
 *
 * @param jws the compact serialisation
 * @param version grows with every change; a reader refuses a lower one than it has
 */
public record TrustDocument(String jws, long version, Instant issuedAt) {}
