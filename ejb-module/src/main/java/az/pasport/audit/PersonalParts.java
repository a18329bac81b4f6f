package az.pasport.audit;

import az.pasport.digest.Sha256;
import java.util.regex.Pattern;

/**
 * What of an entry can be erased: it is stored beside the chain, which holds its digest. An empty
 * text stands in the entry itself.
 *
 * @param salt 32 hexadecimal digits, drawn for this entry: without it nobody finds the texts by
 *     trying
 */
public record PersonalParts(String salt, String actor, String subject, String address) {
  /** The text in an entry in place of what is stored beside it. */
  static final String APART = "*";

  /**
   * What names a citizen, a worker, an official or a verifier, up to the end of the text: a
   * worker's number may have blanks. Facilities' certificates have no UUID, and are nobody's.
   */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<kind>(?:^| )(?:(?:person|record|worker|staff|verifier):(?!(?:none|unknown|new)$)"
              + "|certificate:(?=\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}$))).+",
          Pattern.DOTALL);

  /** The text in place of addresses that were too many to be told apart. */
  private static final String MANY = "many";

  /** A text without the person it names: {@code staff:fin:5ZKA7LM} becomes {@code staff:*}. */
  static String kindOf(String text) {
    return NAMED
        .matcher(text)
        .replaceFirst("${kind}" + java.util.regex.Matcher.quoteReplacement(APART));
  }

  static String kindOfAddress(String address) {
    return address.isEmpty() || address.equals(MANY) ? address : APART;
  }

  /** Whether there is nothing to erase. */
  boolean isEmpty() {
    return actor.isEmpty() && subject.isEmpty() && address.isEmpty();
  }

  /** SHA-256 of salt, actor, subject and address, each as a netstring; in hexadecimal. */
  public String digest() {
    return Sha256.hexOfNetstrings(salt, actor, subject, address);
  }
}
