package az.pasport.lookup;

/** What a look-up came to. The names are part of the API, and of the audit. */
public enum CertificateLookupOutcome {
  VALID,
  /** Of a short code only. */
  NOT_VALID,
  CANNOT_TELL,
  /** A valid certificate by a short code, of a kind that the rule of the door does not accept. */
  NOT_ACCEPTED,
  /** No valid certificate, for whatever reason. */
  NONE_FOUND,
  /** Several people have the name. */
  SEVERAL_PEOPLE;

  /** Whether it counts as a look-up that found nothing. */
  boolean isFailed() {
    return this == NONE_FOUND || this == SEVERAL_PEOPLE;
  }
}
