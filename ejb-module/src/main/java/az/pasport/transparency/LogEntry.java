package az.pasport.transparency;

import az.pasport.digest.Sha256;
import az.pasport.merkle.TreeHash;
import java.util.Arrays;
import java.util.Base64;

/**
 * What the log says of a certificate: SHA-256 over the version (one byte, 1), the salt (32 bytes)
 * and the SHA-256 of the bytes that were signed. It tells nothing to whoever has not all three.
 */
public final class LogEntry {
  private static final int BYTES = 32;
  private static final byte[] VERSION = {1};

  private final byte[] bytes;

  private LogEntry(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("an entry has 32 bytes, not " + bytes.length);
    }
    this.bytes = bytes.clone();
  }

  /**
   * The entry of a certificate.
   *
   * @param signedDigest SHA-256 of the bytes under the certificate's signature
   */
  public static LogEntry of(LogSalt salt, byte[] signedDigest) {
    if (signedDigest.length != BYTES) {
      throw new IllegalArgumentException("a digest has 32 bytes, not " + signedDigest.length);
    }
    return new LogEntry(Sha256.of(VERSION, salt.bytes(), signedDigest));
  }

  /**
   * A stored entry.
   *
   * @throws IllegalArgumentException unless it has 32 bytes
   */
  public static LogEntry of(byte[] bytes) {
    return new LogEntry(bytes);
  }

  /**
   * An entry in base64 (RFC 4648, section 4) or base64url (section 5), which addresses need.
   *
   * @throws IllegalArgumentException for another text
   */
  public static LogEntry parse(String base64) {
    return new LogEntry(Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/')));
  }

  /** The hash of the leaf that it is in the tree. */
  public TreeHash leaf() {
    return TreeHash.ofLeaf(bytes);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** In base64 (RFC 4648, section 4). */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LogEntry that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }
}
