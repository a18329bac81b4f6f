package az.pasport.fraud;

/** The parameters of the watch cannot be used; the message names the field and what to do. */
public final class FraudParametersRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FraudParametersRefused(String message) {
    super(message);
  }

  FraudParametersRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
