package az.pasport.tool;

/** A file or text that was given cannot be used; the message is for the user, in one line. */
public final class UnusableInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnusableInput(String message) {
    super(message);
  }

  public UnusableInput(String message, Throwable cause) {
    super(message, cause);
  }
}
