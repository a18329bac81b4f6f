package az.pasport.inquiry;

/**
 * What an inquiry came to.
 *
 * @param token names the inquiry in addresses, for its official and for half an hour
 */
public record InquiryResult(Outcome outcome, String token) {
  /** What can be shown now. */
  public enum Outcome {
    NOBODY,
    /** The official's own records: they are in the official's own cabinet. */
    OWN_RECORDS,
    /** The person's file is open. */
    OPENED,
    /** Several people fit, of whom the official chooses one. */
    SEVERAL
  }
}
