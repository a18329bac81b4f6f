package az.pasport.facility;

import jakarta.ejb.ApplicationException;

/**
 * A worker's or facility's secret, or a worker's login, cannot be set as it was asked: things have
 * changed since.
 */
@ApplicationException(rollback = true)
public final class SecretOutdated extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
