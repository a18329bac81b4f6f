package az.pasport.verification;

/** Why a verdict is as it is, in the order of the checks. The names are part of the API. */
public enum Reason {
  /** Every check passed. */
  OK(Outcome.VALID),
  /** The text begins with neither {@code HC1:} nor {@code AZ1:}. */
  NOT_A_CERTIFICATE(Outcome.NOT_VALID),
  /** Longer than any QR code, or larger than any certificate once unpacked. */
  TOO_LARGE(Outcome.NOT_VALID),
  /** The text was changed or cut: what it carries cannot be unpacked. */
  DAMAGED(Outcome.NOT_VALID),
  /** No signer with this key is on our list. */
  UNKNOWN_ISSUER(Outcome.CANNOT_TELL),
  /** The key is one of ours that was withdrawn: it may be in other hands. */
  KEY_WITHDRAWN(Outcome.NOT_VALID),
  /** The signer is known and did not sign this. */
  BAD_SIGNATURE(Outcome.NOT_VALID),
  /** Genuinely signed, but the content is not that of a certificate with one entry. */
  MALFORMED_CONTENT(Outcome.NOT_VALID),
  /** Issued in the future, or its validity begins later. */
  NOT_YET_VALID(Outcome.NOT_VALID),
  /** The time that the certificate gives itself is over. */
  EXPIRED(Outcome.NOT_VALID),
  /** The signer's key is for other kinds of certificate. */
  WRONG_KEY_USAGE(Outcome.NOT_VALID),
  /** A test that found the virus. */
  DETECTED_TEST(Outcome.NOT_VALID),
  /** Signed with our key, and not in our register. */
  NOT_ISSUED_BY_US(Outcome.NOT_VALID),
  /** Ləğv edilib. */
  REVOKED(Outcome.NOT_VALID),
  /** The decree on which it rests gives it no validity any more. */
  RULE_ENDED(Outcome.NOT_VALID),
  /** Our register or our list of signers does not answer now. */
  UNAVAILABLE(Outcome.CANNOT_TELL);

  private final Outcome outcome;

  Reason(Outcome outcome) {
    this.outcome = outcome;
  }

  public Outcome outcome() {
    return outcome;
  }
}
