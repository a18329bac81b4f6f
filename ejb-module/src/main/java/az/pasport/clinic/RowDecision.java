package az.pasport.clinic;

import az.pasport.digest.Sha256;
import az.pasport.intake.Answer;
import az.pasport.intake.Submission;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * Makes a message of a row, and of its answer what the row is told. The message's number follows
 * from what the row says, so that the same row is the same message in whichever file it comes, from
 * whichever worker of the facility, and a row that was mended is another one.
 */
final class RowDecision implements Answer.Visitor<Optional<RowResult>> {
  private static final String PREFIX = "row-";
  private static final int DIGITS = 40;

  private RowDecision() {}

  static Submission message(RecordForm form, ClinicWorker worker, FieldValues values) {
    return form.submission(messageId(form, values), worker.author(), values);
  }

  static String messageId(RecordForm form, FieldValues values) {
    String[] parts = new String[form.fields().size() + 1];
    parts[0] = form.name();
    for (int at = 1; at < parts.length; at++) {
      String sent = values.sent(form.fields().get(at - 1));
      parts[at] = sent == null ? "" : sent;
    }
    return PREFIX + Sha256.hexOfNetstrings(parts).substring(0, DIGITS);
  }

  /** What the row is told; empty where it has to wait until the worker may enter more. */
  static Optional<RowResult> result(Answer answer) {
    return answer.accept(new RowDecision());
  }

  @Override
  public Optional<RowResult> accepted(Answer.Accepted answer) {
    return Optional.of(RowResult.taken(answer.recordId(), answer.held()));
  }

  @Override
  public Optional<RowResult> duplicate(Answer.Duplicate answer) {
    return Optional.of(RowResult.takenBefore(answer.first().recordId()));
  }

  /** Another worker of the facility has uploaded the same row before. */
  @Override
  public Optional<RowResult> conflict(Answer.Conflict answer) {
    return Optional.of(RowResult.takenBefore(answer.recordId()));
  }

  @Override
  public Optional<RowResult> rejected(Answer.Rejected answer) {
    List<Problem> problems = answer.problems();
    boolean isToWait =
        problems.stream().allMatch(one -> one.code() == ProblemCode.TOO_MANY_BY_WORKER);
    return isToWait
        ? Optional.empty()
        : Optional.of(RowResult.refused(problems.stream().map(ProblemText::of).toList()));
  }

  @Override
  public Optional<RowResult> outdated(Answer.Outdated answer) {
    throw new IllegalStateException("a new record replaces none");
  }
}
