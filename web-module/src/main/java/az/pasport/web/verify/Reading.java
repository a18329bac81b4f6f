package az.pasport.web.verify;

import java.util.List;
import java.util.Optional;

/**
 * What came of looking for certificates in a file.
 *
 * @param texts of the certificates, or of another QR code if there is no certificate's
 * @param refusal why there is no text; empty if there is one at least
 * @param pages how much of the file was looked at
 * @param more whether there are more certificates, which nobody looked at
 */
public record Reading(List<String> texts, Optional<Refusal> refusal, Pages pages, boolean more) {
  public Reading {
    texts = List.copyOf(texts);
  }

  /** One picture or text was read whole. */
  static Reading found(String... texts) {
    return new Reading(List.of(texts), Optional.empty(), Pages.ONE, false);
  }

  static Reading refused(Refusal why) {
    return new Reading(List.of(), Optional.of(why), Pages.ONE, false);
  }

  /**
   * The pages of a PDF.
   *
   * @param read from the first one on
   * @param all how many it has
   */
  public record Pages(int read, int all) {
    /** Of what has no pages. */
    static final Pages ONE = new Pages(1, 1);

    public boolean areAllRead() {
      return read >= all;
    }
  }

  /** Why a file gave no text; each has its words in the messages. */
  public enum Refusal {
    EMPTY,
    TOO_LARGE,
    UNKNOWN_FORMAT,
    PHONE_FORMAT,
    TOO_MANY_PIXELS,
    DAMAGED,
    LOCKED,
    TOO_COMPLEX,
    NO_QR,
    BUSY
  }
}
