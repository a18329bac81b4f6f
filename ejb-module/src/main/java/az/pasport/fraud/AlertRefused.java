package az.pasport.fraud;

import jakarta.ejb.ApplicationException;

/** An alert is not changed: nothing has happened. */
@ApplicationException(rollback = true)
public final class AlertRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public enum Reason {
    /** Somebody has dismissed or confirmed it before. */
    DECIDED,
    /** It has changed since the caller saw it: more records came, or somebody looked into it. */
    CHANGED,
    /** One of its records is the caller's own. */
    OWN_RECORDS
  }

  private final Reason reason;

  AlertRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
