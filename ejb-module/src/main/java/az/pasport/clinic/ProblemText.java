package az.pasport.clinic;

import az.pasport.message.Messages;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import java.util.Optional;

/**
 * What is wrong with a field, for people. Intake's texts are for programs where they name the
 * contract's forms of a date, or its elements.
 */
public final class ProblemText {
  private ProblemText() {}

  /** The key of the text in place of intake's; empty where that one stands. */
  public static Optional<String> key(Problem problem) {
    return switch (problem.code()) {
      case BAD_DATE, BAD_TIME -> Optional.of("clinic.wrong." + problem.code());
      case REQUIRED ->
          Optional.of("clinic.wrong.identity")
              .filter(any -> problem.field().equals(RecordField.FIN.path()));
      default -> Optional.empty();
    };
  }

  /** The same problem in words for people. */
  static Problem of(Problem problem) {
    return key(problem).map(key -> of(problem.field(), problem.code(), key)).orElse(problem);
  }

  /** A problem in the words of a key. */
  static Problem of(String field, ProblemCode code, String key) {
    return new Problem(field, code, Messages.AZ.of(key), Messages.EN.of(key));
  }
}
