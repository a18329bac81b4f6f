package az.pasport.demo;

/** A database or a key file is not a demo's, or cannot be used; the message says what to do. */
public final class NotDemoDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotDemoDataException(String message) {
    super(message);
  }

  NotDemoDataException(String message, Throwable cause) {
    super(message, cause);
  }
}
