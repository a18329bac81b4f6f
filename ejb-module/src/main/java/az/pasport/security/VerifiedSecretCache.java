package az.pasport.security;

import az.pasport.digest.Sha256;
import java.security.MessageDigest;
import java.util.Map;

/**
 * Remembers secrets that were verified, so that a facility's thousandth message today does not cost
 * a thousand stretchings. A secret is remembered for the hash against which it was verified: once
 * the facility has another hash, nothing is remembered of it.
 *
 * <p>In memory only, and as SHA-256: of 24 random bytes that leaves nothing to guess. Only a right
 * secret gets in, so nobody can fill it from outside.
 */
final class VerifiedSecretCache {
  private final Map<String, byte[]> digests;

  /** Remembers so many; of more than that, those used last. */
  VerifiedSecretCache(int most) {
    this.digests = new BoundedCache<>(most);
  }

  /** Whether this secret was verified against this hash. False says nothing of the secret. */
  boolean has(String hash, String secret) {
    byte[] proved;
    synchronized (digests) {
      proved = digests.getOrDefault(hash, new byte[0]);
    }
    return MessageDigest.isEqual(proved, Sha256.of(secret));
  }

  void add(String hash, String secret) {
    byte[] digest = Sha256.of(secret);
    synchronized (digests) {
      digests.put(hash, digest);
    }
  }
}
