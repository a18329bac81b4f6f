package az.pasport.audit;

import az.pasport.digest.Sha256;
import java.time.Instant;

/**
 * What an entry says, and how it is hashed.
 *
 * @param format how the hash is made: 1 for entries before callers' addresses were kept, 2 for
 *     those that hold everything, 3 for those whose personal data can be erased
 * @param doneAt to the microsecond
 * @param actor who did it; from format 3 on without which person: {@code staff:*}
 * @param subject what it was done to; from format 3 on without which person
 * @param address the caller's network address, from format 3 on {@code *}; empty where nobody
 *     called from outside
 * @param times how often it happened, 1 or more
 * @param personalDigest of {@link PersonalParts}, from format 3 on; empty where there are none
 */
public record EntryContent(
    int format,
    Instant doneAt,
    String actor,
    String deed,
    String subject,
    String address,
    int times,
    String personalDigest) {
  /** The format of new entries. */
  public static final int CURRENT_FORMAT = 3;

  /**
   * SHA-256 over the content, its place and its predecessor's hash, in hexadecimal; empty for a
   * content that its format cannot express, which therefore has no right hash.
   */
  public String hashBehind(long place, String previousHash) {
    String at = Long.toString(place);
    String count = Integer.toString(times);
    String time = doneAt.toString();
    return switch (format) {
      case 1 ->
          address.isEmpty() && times == 1 && personalDigest.isEmpty()
              ? Sha256.hexOf(String.join("\n", previousHash, at, time, actor, deed, subject))
              : "";
      case 2 ->
          personalDigest.isEmpty()
              ? Sha256.hexOfNetstrings(
                  "2", previousHash, at, time, actor, deed, subject, address, count)
              : "";
      case 3 ->
          Sha256.hexOfNetstrings(
              "3", previousHash, at, time, actor, deed, subject, address, count, personalDigest);
      default -> "";
    };
  }
}
