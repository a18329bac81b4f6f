package az.pasport.intake;

import az.pasport.approval.ApprovalRequest;

/** What becomes of a change that staff ask for. */
public sealed interface StaffAnswer {
  /** It is as it should be, and waits for a second official. Nothing of it exists yet. */
  record Waiting(ApprovalRequest request) implements StaffAnswer {}

  /** It does not wait: it was done before, or something is wrong with it. */
  record Told(Answer answer) implements StaffAnswer {}
}
