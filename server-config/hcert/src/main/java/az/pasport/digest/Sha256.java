package az.pasport.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SHA-256 (FIPS 180-4); of texts in UTF-8. */
public final class Sha256 {
  private Sha256() {}

  /** The hash of several byte sequences, one behind the other. */
  public static byte[] of(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  public static byte[] of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** In 64 hexadecimal digits, lower case. */
  public static String hexOf(byte[] content) {
    return HexFormat.of().formatHex(of(content));
  }

  /** In 64 hexadecimal digits, lower case. */
  public static String hexOf(String text) {
    return HexFormat.of().formatHex(of(text));
  }

  /** Each text behind its length, so that no two lists of texts are alike when joined. */
  public static String hexOfNetstrings(String... texts) {
    return hexOf(
        Stream.of(texts)
            .map(text -> text.length() + ":" + text + ",")
            .collect(Collectors.joining()));
  }
}
