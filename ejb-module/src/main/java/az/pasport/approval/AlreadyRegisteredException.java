package az.pasport.approval;

import jakarta.ejb.ApplicationException;

/** What somebody wants to register is registered already. Nothing has changed. */
@ApplicationException(rollback = true)
public final class AlreadyRegisteredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Subject subject;

  public enum Subject {
    /** A facility of this code. */
    FACILITY,
    /** A worker of this number, in the same facility. */
    WORKER,
    /** A worker of the same facility who logs in by this FIN. */
    WORKER_LOGIN,
    /** An institution of this code, which is not blocked. */
    INSTITUTION,
    /** A verifier of this login, of any institution, who is not blocked. */
    VERIFIER
  }

  public AlreadyRegisteredException(Subject subject) {
    super(subject + " is registered already");
    this.subject = subject;
  }

  public Subject subject() {
    return subject;
  }
}
