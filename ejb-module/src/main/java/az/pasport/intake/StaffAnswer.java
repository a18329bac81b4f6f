package az.pasport.intake;

import az.pasport.approval.ApprovalRequest;
import java.util.function.Function;

/** The answer to a change that staff ask for. */
public sealed interface StaffAnswer {
  <R> R fold(Function<ApprovalRequest, R> waiting, Function<Answer, R> told);

  /** It is valid, and waits for a second official. Nothing is changed yet. */
  record Waiting(ApprovalRequest request) implements StaffAnswer {
    @Override
    public <R> R fold(Function<ApprovalRequest, R> waiting, Function<Answer, R> told) {
      return waiting.apply(request);
    }
  }

  /** It does not wait: it was made before, or it has problems. */
  record Told(Answer answer) implements StaffAnswer {
    @Override
    public <R> R fold(Function<ApprovalRequest, R> waiting, Function<Answer, R> told) {
      return told.apply(answer);
    }
  }
}
