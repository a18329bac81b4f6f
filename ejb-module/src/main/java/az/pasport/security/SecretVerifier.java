package az.pasport.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/**
 * Hashes the secrets of facilities, and verifies them against their hashes.
 *
 * <p>A secret is 24 random bytes, so its hash needs no heavy stretching to withstand guessing; the
 * hash is there so that a stolen database contains no secret.
 */
@ApplicationScoped
public class SecretVerifier {
  /** Some hundred facilities submit in the whole country. */
  private static final int MOST_REMEMBERED = 4096;

  @Inject Pbkdf2PasswordHash hash;

  private final VerifiedSecretCache verified = new VerifiedSecretCache(MOST_REMEMBERED);

  @PostConstruct
  void chooseHash() {
    hash.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256"));
  }

  /** A new hash of a secret, with its own salt. Costs the stretching. */
  public String hashOf(String secret) {
    return hash.generate(secret.toCharArray());
  }

  /** Whether the secret was verified against the hash before. False says nothing of the secret. */
  public boolean isVerifiedBefore(String secret, String storedHash) {
    return verified.has(storedHash, secret);
  }

  /** Verifies a secret, which costs the stretching. */
  public boolean verify(String secret, String storedHash) {
    boolean right = hash.verify(secret.toCharArray(), storedHash);
    if (right) {
      verified.add(storedHash, secret);
    }
    return right;
  }
}
