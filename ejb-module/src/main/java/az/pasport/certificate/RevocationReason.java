package az.pasport.certificate;

/** Why a certificate was revoked. The names are part of the API. */
public enum RevocationReason {
  /** The record behind it was made up, or paid for. */
  FRAUD(true, true),
  /** It should not have been issued: it rests on another person's record, or on a wrong one. */
  ISSUED_IN_ERROR(true, true),
  /** Its QR is in other people's hands; the holder is given another. */
  COPIED(false, true),
  /** The key that signed it is in other hands; the holder is given another. */
  KEY_COMPROMISED(false, true),
  /** A record that it rested on, or the holder's name or birth date, was corrected. */
  CORRECTED(false, false),
  RECORD_WITHDRAWN(false, false);

  private final boolean barring;
  private final boolean staffs;

  RevocationReason(boolean barring, boolean staffs) {
    this.barring = barring;
    this.staffs = staffs;
  }

  /** Whether staff may give it; the others follow from a change of a record. */
  public boolean isStaffs() {
    return staffs;
  }

  /** Whether the records that it rested on are in doubt, and carry no other certificate. */
  public boolean isBarring() {
    return barring;
  }
}
