package az.pasport.inquiry;

import az.pasport.person.TravelDocument;

/**
 * The identity document that somebody shows at the counter. The system stores no numbers of
 * identity cards to compare it with: the official does that by eye, and answers for it.
 *
 * @param number as {@link TravelDocument} stores numbers: 5 to 20 digits and Latin capitals
 */
public record ShownDocument(Kind kind, String number) {
  /** The names are part of the audit and of a table. */
  public enum Kind {
    /** An identity card of Azerbaijan, also an old one (AA, AZE). */
    IDENTITY_CARD,
    PASSPORT,
    /** A temporary residence permit. */
    MYI,
    /** A permanent residence permit. */
    DYI,
    /** Of a child, with the document of whoever shows it. */
    BIRTH_CERTIFICATE
  }

  /** Throws {@link IllegalArgumentException} if the number is not of its shape. */
  public ShownDocument {
    if (!isNumber(number)) {
      throw new IllegalArgumentException("document number: 5 to 20 digits and Latin capitals");
    }
    number = TravelDocument.strictNumber(number);
  }

  /** Whether a text can be a number, after what people write between its characters is left out. */
  public static boolean isNumber(String text) {
    return TravelDocument.isNumber(text);
  }

  /** Hides the number. */
  @Override
  public String toString() {
    return "ShownDocument[" + kind + " hidden]";
  }
}
