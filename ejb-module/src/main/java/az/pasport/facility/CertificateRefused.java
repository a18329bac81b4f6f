package az.pasport.facility;

import jakarta.ejb.ApplicationException;

/** A certificate by which no facility can prove itself. */
@ApplicationException(rollback = true)
public final class CertificateRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public enum Reason {
    /** Its time is over. */
    EXPIRED,
    /** RSA with less than 2048 bits, a curve with less than 256, or another kind of key. */
    WEAK_KEY,
    /** More than 12,000 bytes. */
    TOO_LONG,
    /** Registered before, for this facility or another; a withdrawn one does not come back. */
    ALREADY_REGISTERED
  }

  private final Reason reason;

  CertificateRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
