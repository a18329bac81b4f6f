package az.pasport.intake;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import az.pasport.security.Caller;
import jakarta.inject.Inject;
import java.util.List;

/**
 * A change of a record that staff asked for, once a second official agrees. It is made in the name
 * of the official who asked, with the rights of the supervisor who agreed.
 */
abstract class ApprovedRecordChange implements ApprovedAction {
  @Inject IntakePipeline intake;
  @Inject RecordDetails details;

  @Override
  public List<Detail> details(ApprovalRequest request) {
    return details.of(message(request), request.requestedAt());
  }

  @Override
  public String execute(ApprovalRequest request) {
    var authority = new Authority.OfStaff(new Caller.Official(request.requestedBy()), true);
    return done(intake.take(authority, message(request)));
  }

  private static IntakeMessage message(ApprovalRequest request) {
    return request.payload(RecordChange.class).toMessage();
  }

  /**
   * What the audit calls the record that was changed.
   *
   * @throws RecordRejectedException if it was not
   */
  private static String done(Answer answer) {
    if (answer instanceof Answer.Accepted accepted) {
      return "record:" + accepted.recordId();
    }
    if (answer instanceof Answer.Duplicate known) {
      return "record:" + known.recordId();
    }
    throw new RecordRejectedException(answer);
  }
}
