package az.pasport.intake;

import jakarta.ejb.ApplicationException;

/** What staff asked for cannot be done any more; nothing has changed. */
@ApplicationException(rollback = true)
public final class RecordRejectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  RecordRejectedException(Answer answer) {
    super(answer.getClass().getSimpleName());
    this.answer = answer;
  }

  /** What is wrong: {@link Answer.Rejected}, {@link Answer.Outdated} or {@link Answer.Conflict}. */
  public Answer answer() {
    return answer;
  }
}
