package az.pasport.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SHA-256 over texts in UTF-8, in hexadecimal. */
final class Sha256 {
  private Sha256() {}

  static String of(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Each text behind its length, so that no two lists of texts look alike when joined. */
  static String ofNetstrings(String... texts) {
    return of(
        Stream.of(texts)
            .map(text -> text.length() + ":" + text + ",")
            .collect(Collectors.joining()));
  }
}
