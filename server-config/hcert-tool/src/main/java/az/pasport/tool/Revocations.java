package az.pasport.tool;

import az.pasport.digest.Sha256;
import az.pasport.hcert.CoseAlgorithm;
import az.pasport.hcert.Entry;
import az.pasport.hcert.Hcert;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Which certificates of a country are withdrawn: the first 16 bytes of SHA-256, in Base64.
 *
 * @param identifiers of the identifier
 * @param countryIdentifiers of issuing country and identifier
 * @param signatures of the signature's first half (ES256) or of the whole
 */
record Revocations(
    String country, Set<String> identifiers, Set<String> countryIdentifiers, Set<String> signatures)
    implements RevocationCheck {
  private static final int HASH_LENGTH = 16;

  @Override
  public boolean revoke(Hcert hcert, Entry entry) {
    return identifiers.contains(hash(entry.identifier()))
        || countryIdentifiers.contains(hash(country + entry.identifier()))
        || signatures.contains(hash(hashedSignature(hcert)));
  }

  /** What a list has the hash of: of a signature by ES256 the first half, of others the whole. */
  static byte[] hashedSignature(Hcert hcert) {
    byte[] signature = hcert.envelope().signature();
    boolean halved = hcert.envelope().algorithm().equals(Optional.of(CoseAlgorithm.ES256));
    return halved ? Arrays.copyOf(signature, signature.length / 2) : signature;
  }

  static String hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(byte[] bytes) {
    return Base64.getEncoder().encodeToString(Arrays.copyOf(Sha256.of(bytes), HASH_LENGTH));
  }
}
