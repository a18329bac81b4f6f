package az.pasport.approval;

import java.util.function.Function;

/**
 * The answer to something that staff ask for and that may need a second official.
 *
 * @param <T> what is told where it needs none
 */
public sealed interface ProposalResult<T> {
  <R> R fold(Function<ApprovalRequest, R> waiting, Function<T, R> immediate);

  /** It is valid, and waits for a second official. Nothing is changed yet. */
  record Waiting<T>(ApprovalRequest request) implements ProposalResult<T> {
    @Override
    public <R> R fold(Function<ApprovalRequest, R> waiting, Function<T, R> immediate) {
      return waiting.apply(request);
    }
  }

  /** It does not wait: it was done before, or it has problems. */
  record Immediate<T>(T answer) implements ProposalResult<T> {
    @Override
    public <R> R fold(Function<ApprovalRequest, R> waiting, Function<T, R> immediate) {
      return immediate.apply(answer);
    }
  }
}
