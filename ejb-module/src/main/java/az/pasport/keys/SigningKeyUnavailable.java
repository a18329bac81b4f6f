package az.pasport.keys;

/** No key to sign with; the message tells the operator why, and what to do. */
public class SigningKeyUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SigningKeyUnavailable(String message) {
    super(message);
  }

  SigningKeyUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
