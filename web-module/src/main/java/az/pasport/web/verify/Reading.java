package az.pasport.web.verify;

import java.util.List;

/** What came of looking for certificates in a file. */
public sealed interface Reading {
  /** How much of the file was looked at. */
  Pages pages();

  /** One picture or text was read whole. */
  static Reading found(String... texts) {
    return new Found(List.of(texts), Pages.ONE, false);
  }

  static Reading refused(Refusal why) {
    return new Refused(why, Pages.ONE);
  }

  /**
   * The texts of the certificates, or of another QR code if there is no certificate's.
   *
   * @param texts one at least
   * @param more whether there are more certificates, which nobody looked at
   */
  record Found(List<String> texts, Pages pages, boolean more) implements Reading {
    public Found {
      texts = List.copyOf(texts);
    }
  }

  /** No text. */
  record Refused(Refusal why, Pages pages) implements Reading {}

  /**
   * The pages of a PDF.
   *
   * @param read from the first one on
   * @param all how many it has
   */
  record Pages(int read, int all) {
    /** Of what has no pages. */
    static final Pages ONE = new Pages(1, 1);

    /** Whether nothing was left out. */
    public boolean areAllRead() {
      return read >= all;
    }
  }

  /** Why a file gave no text; each has its words in the messages. */
  enum Refusal {
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
