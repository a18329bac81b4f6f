package az.pasport.tool;

/** A test case expects something of data that it does not hold: it cannot be run. */
final class MissingInput extends Exception {
  private static final long serialVersionUID = 1L;

  MissingInput(String message) {
    super(message);
  }
}
