package az.pasport.web.verify;

/** What came of looking for a QR code in a file. */
sealed interface Reading {
  static Reading refused(Refusal why) {
    return new Refused(why);
  }

  /** The text of the QR code. */
  record Found(String text) implements Reading {}

  /** No text. */
  record Refused(Refusal why) implements Reading {}

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
