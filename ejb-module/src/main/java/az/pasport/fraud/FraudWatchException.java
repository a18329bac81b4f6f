package az.pasport.fraud;

import java.sql.SQLException;

/** The database did not answer; the run is broken off, and the next one looks again. */
final class FraudWatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The driver's message may quote a row: only the kind of the failure is kept. */
  FraudWatchException(SQLException cause) {
    super("the watch failed with SQL state " + cause.getSQLState());
  }
}
