package az.pasport.tool;

/** A file or text that was given cannot be used; the message is for the user, in one line. */
final class UnusableInput extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableInput(String message) {
    super(message);
  }

  UnusableInput(String message, Throwable cause) {
    super(message, cause);
  }
}
