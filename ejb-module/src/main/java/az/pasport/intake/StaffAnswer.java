package az.pasport.intake;

import az.pasport.approval.ApprovalRequest;

/** The answer to a change that staff ask for. */
public sealed interface StaffAnswer {
  /** It is valid, and waits for a second official. Nothing is changed yet. */
  record Waiting(ApprovalRequest request) implements StaffAnswer {}

  /** It does not wait: it was made before, or it has problems. */
  record Told(Answer answer) implements StaffAnswer {}
}
