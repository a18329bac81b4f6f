package az.pasport.transparency;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * What a certificate's entry is salted with: 32 random bytes. Whoever does not know it cannot find
 * out whether a certificate is in the log.
 */
public final class LogSalt {
  private static final int BYTES = 32;

  private final byte[] bytes;

  private LogSalt(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a salt has 32 bytes, not " + bytes.length);
    }
    this.bytes = bytes.clone();
  }

  public static LogSalt random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new LogSalt(bytes);
  }

  /**
   * A stored salt.
   *
   * @throws IllegalArgumentException unless it has 32 bytes
   */
  public static LogSalt of(byte[] bytes) {
    return new LogSalt(bytes);
  }

  /**
   * A salt in base64 (RFC 4648, section 4).
   *
   * @throws IllegalArgumentException for another text
   */
  public static LogSalt parse(String base64) {
    return new LogSalt(Base64.getDecoder().decode(base64));
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
    return other instanceof LogSalt that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Hides the salt. */
  @Override
  public String toString() {
    return "LogSalt";
  }
}
