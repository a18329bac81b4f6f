package az.pasport.conformance;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.prng.DigestRandomGenerator;

/**
 * Numbers that follow from a seed alone, so that test keys and signatures are the same wherever
 * they are made. <strong>Danger:</strong> no secret may depend on it.
 */
final class FixedRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final transient DigestRandomGenerator numbers =
      new DigestRandomGenerator(new SHA256Digest());

  FixedRandom(byte[] seed) {
    numbers.addSeedMaterial(seed);
  }

  FixedRandom(String seed) {
    this(seed.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void nextBytes(byte[] bytes) {
    numbers.nextBytes(bytes);
  }
}
