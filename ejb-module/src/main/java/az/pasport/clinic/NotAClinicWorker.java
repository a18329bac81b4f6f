package az.pasport.clinic;

import jakarta.ejb.ApplicationException;

/** The caller is no worker of this facility, or not any more. Nothing has changed. */
@ApplicationException(rollback = true)
public final class NotAClinicWorker extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAClinicWorker() {
    super("no worker of the facility who may log in");
  }
}
