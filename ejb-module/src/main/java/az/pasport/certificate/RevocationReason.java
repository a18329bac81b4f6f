package az.pasport.certificate;

/** Why a certificate was revoked. The names are part of the API. */
public enum RevocationReason {
  /** The record behind it was made up, or paid for. */
  FRAUD(true),
  /** It should not have been issued: it rests on another person's record, or on a wrong one. */
  ISSUED_IN_ERROR(true),
  /** Its QR is in other people's hands; the holder is given another. */
  COPIED(false),
  /** The key that signed it is in other hands; the holder is given another. */
  KEY_COMPROMISED(false);

  private final boolean barring;

  RevocationReason(boolean barring) {
    this.barring = barring;
  }

  /**
   * Whether the records that it rested on are in doubt, so that they carry no other certificate.
   */
  public boolean isBarring() {
    return barring;
  }
}
