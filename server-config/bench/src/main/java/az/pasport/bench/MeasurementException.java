package az.pasport.bench;

/** Why there is no measurement, and what to do about it: one line for people. */
final class MeasurementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MeasurementException(String message) {
    super(message);
  }
}
