package az.pasport.announcement;

import jakarta.ejb.ApplicationException;

/** The maintenance that was to be announced has ended. */
@ApplicationException(rollback = true)
public class MaintenanceEndedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
