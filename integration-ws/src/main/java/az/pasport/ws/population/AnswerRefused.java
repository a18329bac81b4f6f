package az.pasport.ws.population;

/** An answer of the registry that is not believed. The message quotes nothing of it. */
final class AnswerRefused extends Exception {
  private static final long serialVersionUID = 1L;

  AnswerRefused(String message) {
    super(message);
  }
}
