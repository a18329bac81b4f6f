package az.pasport.inquiry;

import az.pasport.text.PlainText;

/**
 * Why an official looks a person up, as the official states it.
 *
 * @param kind what the person is told of it
 * @param text one line of {@value #SHORTEST} to {@value #LONGEST} characters, for auditors
 */
public record InquiryReason(Kind kind, String text) {
  /** Characters of the text, at least. */
  public static final int SHORTEST = 10;

  /** Characters of the text, at most. */
  public static final int LONGEST = 200;

  /** For what. The names are part of the API, of the audit and of a table. */
  public enum Kind {
    /** The person asks, or somebody who may ask for them. */
    CITIZEN_REQUEST,
    /** A medical facility asks about a record that it has sent. */
    FACILITY_QUESTION,
    /** A record or a certificate is suspected to be false. */
    FRAUD_CHECK,
    /** Another task of the Agency's: a letter, a court's request. */
    OFFICIAL_DUTY
  }

  /** Throws {@link IllegalArgumentException} if the text is too short, too long or not plain. */
  public InquiryReason {
    text = text.strip();
    if (!isText(text)) {
      throw new IllegalArgumentException(
          "a reason is one line of " + SHORTEST + " to " + LONGEST + " characters");
    }
  }

  /** Whether a text can be a reason's: one line of the right length, without blanks around it. */
  public static boolean isText(String text) {
    int length = text.strip().length();
    return length >= SHORTEST && length <= LONGEST && PlainText.isPlain(text.strip());
  }
}
