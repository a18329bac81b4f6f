package az.pasport.intake;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Corrects a record, once a second official agrees. */
@ApplicationScoped
class StaffCorrection implements ApprovedAction {
  static final String KIND = "RECORD_CORRECTION";

  @Inject IntakePipeline intake;
  @Inject RecordDetails details;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Detail> details(ApprovalRequest request) {
    return details.of(request.payload(RecordChange.class).correction(), request.requestedAt());
  }

  @Override
  public String execute(ApprovalRequest request) {
    RecordChange change = request.payload(RecordChange.class);
    return RecordDesk.done(intake.correct(RecordDesk.approved(request), change.correction()));
  }
}
