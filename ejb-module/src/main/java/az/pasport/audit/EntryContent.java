package az.pasport.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an entry says, and how it is hashed.
 *
 * @param format how the hash is made: 1 for entries before callers' addresses were kept, 2 for
 *     those of now
 * @param doneAt to the microsecond
 * @param address the caller's network address; empty where nobody called from outside
 * @param times how often it happened, 1 or more
 */
public record EntryContent(
    int format,
    Instant doneAt,
    String actor,
    String deed,
    String subject,
    String address,
    int times) {
  /** The format of new entries. */
  public static final int CURRENT_FORMAT = 2;

  /**
   * SHA-256 over the content, its place and its predecessor's hash, in hexadecimal; empty for a
   * content that its format cannot express, which therefore has no right hash.
   */
  public String hashBehind(long place, String previousHash) {
    return switch (format) {
      case 1 ->
          address.isEmpty() && times == 1
              ? sha256(
                  String.join(
                      "\n",
                      previousHash,
                      Long.toString(place),
                      doneAt.toString(),
                      actor,
                      deed,
                      subject))
              : "";
      case 2 ->
          sha256(
              netstrings(
                  "2",
                  previousHash,
                  Long.toString(place),
                  doneAt.toString(),
                  actor,
                  deed,
                  subject,
                  address,
                  Integer.toString(times)));
      default -> "";
    };
  }

  /** Each text behind its length, so that no two lists of texts look alike when joined. */
  private static String netstrings(String... texts) {
    return Stream.of(texts)
        .map(text -> text.length() + ":" + text + ",")
        .collect(Collectors.joining());
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
