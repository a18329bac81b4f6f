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
    var authority = Authority.of(new Caller.Official(request.requestedBy()), true);
    Answer answer = intake.take(authority, message(request));
    return answer
        .acknowledgement()
        .map(record -> "record:" + record.recordId())
        .orElseThrow(() -> new RecordRejectedException(answer));
  }

  private static IntakeMessage message(ApprovalRequest request) {
    return request.payload(RecordChange.class).toMessage();
  }
}
