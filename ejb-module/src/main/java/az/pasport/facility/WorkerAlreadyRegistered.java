package az.pasport.facility;

import az.pasport.security.FacilityCode;
import jakarta.ejb.ApplicationException;

/** A facility has a worker of this number. */
@ApplicationException(rollback = true)
public class WorkerAlreadyRegistered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorkerAlreadyRegistered(FacilityCode facility, String workerId) {
    super("worker " + workerId + " of " + facility + " is registered already");
  }
}
