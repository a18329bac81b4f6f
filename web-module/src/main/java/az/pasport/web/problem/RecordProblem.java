package az.pasport.web.problem;

import az.pasport.intake.Answer;
import az.pasport.record.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why a message about a record was not taken, as a problem. */
public final class RecordProblem {
  /** Before the name of a field that the contract for hospitals keeps apart. */
  private static final String REPLACES = "replaces.";

  private static final Set<ProblemCode> NOT_THERE =
      Set.of(ProblemCode.NO_SUCH_RECORD, ProblemCode.BAD_RECORD_ID);

  private RecordProblem() {}

  /**
   * The problem that an answer means. For an answer by which something was written, it is that the
   * message id is taken.
   */
  public static Problem of(Answer answer) {
    return answer.accept(new OfAnswer());
  }

  private static final class OfAnswer implements Answer.Visitor<Problem> {
    @Override
    public Problem accepted(Answer.Accepted answer) {
      return Problem.of(ProblemType.MESSAGE_ID_TAKEN);
    }

    @Override
    public Problem duplicate(Answer.Duplicate answer) {
      return Problem.of(ProblemType.MESSAGE_ID_TAKEN);
    }

    @Override
    public Problem conflict(Answer.Conflict answer) {
      return Problem.of(ProblemType.MESSAGE_ID_TAKEN);
    }

    @Override
    public Problem rejected(Answer.Rejected rejected) {
      List<az.pasport.record.Problem> problems = rejected.problems();
      return problems.stream().anyMatch(problem -> NOT_THERE.contains(problem.code()))
          ? Problem.of(ProblemType.NOT_FOUND)
          : Problem.invalid(problems.stream().map(RecordProblem::error).toList());
    }

    @Override
    public Problem outdated(Answer.Outdated outdated) {
      return new Problem(
          ProblemType.RECORD_CHANGED,
          Optional.empty(),
          Stream.concat(
                  outdated.changed().stream().map(RecordProblem::error),
                  outdated.fields().stream()
                      .map(field -> FieldError.of(field, "CHANGED_MEANWHILE")))
              .toList());
    }
  }

  private static FieldError error(az.pasport.record.Problem problem) {
    String field = problem.field();
    return new FieldError(
        field.startsWith(REPLACES) ? field.substring(REPLACES.length()) : field,
        problem.code().name(),
        problem.az(),
        problem.en());
  }
}
