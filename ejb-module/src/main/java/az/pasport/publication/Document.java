package az.pasport.publication;

import java.time.Instant;

/**
 * A published document.
 *
 * @param jws the compact serialisation
 * @param version grows with every change; a reader refuses a lower one than it has
 */
public record Document(String jws, long version, Instant issuedAt) {}
