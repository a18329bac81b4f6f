package az.pasport.approval;

import jakarta.ejb.ApplicationException;

/** A request is not taken, or not decided: nothing has changed. */
@ApplicationException(rollback = true)
public final class ApprovalRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public enum Reason {
    /** Whoever asks does not decide. */
    OWN_REQUEST,
    /** The request concerns the records of the official who asks or decides. */
    OWN_RECORDS,
    /** Somebody has decided before. */
    DECIDED,
    /** Nobody decided in time. */
    EXPIRED,
    /** A file that is named as evidence was not uploaded by the caller, or belongs to a request. */
    NO_SUCH_EVIDENCE
  }

  private final Reason reason;

  ApprovalRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /** An official acts on records of their own. */
  public static ApprovalRefused ownRecords() {
    return new ApprovalRefused(Reason.OWN_RECORDS);
  }

  public Reason reason() {
    return reason;
  }
}
