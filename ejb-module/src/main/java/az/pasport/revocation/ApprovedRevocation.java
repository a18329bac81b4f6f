package az.pasport.revocation;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import az.pasport.security.FacilityCode;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What two officials agree to about a bulk revocation; the job does it afterwards. */
abstract class ApprovedRevocation implements ApprovedAction {
  @Inject RevocationStore store;
  @Inject ReportReader reports;
  @Inject OfficialsOwnRecords ownRecords;
  @Inject Event<WorkWaits> work;

  /** What a request stores: the set of records is stored already, and does not change. */
  record Wanted(long revocation) {}

  abstract void begin(BulkRevocation revocation, String requester);

  @Override
  public List<Detail> details(ApprovalRequest request) {
    BulkRevocation revocation = store.get(request.payload(Wanted.class).revocation());
    var lines = new ArrayList<Detail>();
    lines.add(Detail.of("revocation.reason", revocation.reason().name()));
    add(lines, "explanation", Optional.of(revocation.explanation()));
    revocation.choice().ifPresent(choice -> add(lines, choice));
    if (revocation.listed() > 0) {
      add(lines, "listed", revocation.listed());
    }
    RevocationTotals totals = revocation.totals();
    add(lines, "people", totals.people());
    add(lines, "records", totals.records());
    add(lines, "certificates", totals.certificates());
    add(lines, "keeping", totals.keeping());
    add(lines, "losing", totals.losing());
    if (revocation.status() == RevocationStatus.PREVIEWED) {
      add(lines, "changedMeanwhile", reports.changedMeanwhile(revocation));
      add(lines, "cameMeanwhile", reports.cameMeanwhile(revocation));
    }
    return lines;
  }

  private static void add(List<Detail> lines, RecordChoice choice) {
    choice
        .facility()
        .map(FacilityCode::value)
        .ifPresent(code -> lines.add(Detail.of("facility.code", code)));
    choice.worker().ifPresent(number -> lines.add(Detail.of("worker.id", number)));
    choice.lot().ifPresent(lot -> lines.add(Detail.of("dose.lot", lot)));
    add(lines, "enteredFrom", choice.enteredFrom().map(LocalDate::toString));
    add(lines, "enteredTo", choice.enteredTo().map(LocalDate::toString));
    add(lines, "happenedFrom", choice.happenedFrom().map(LocalDate::toString));
    add(lines, "happenedTo", choice.happenedTo().map(LocalDate::toString));
  }

  private static void add(List<Detail> lines, String field, Optional<String> value) {
    value.ifPresent(text -> lines.add(Detail.of("bulkRevocation." + field, text)));
  }

  private static void add(List<Detail> lines, String field, long count) {
    lines.add(Detail.of("bulkRevocation." + field, Long.toString(count)));
  }

  @Override
  public String execute(ApprovalRequest request) {
    long id = request.payload(Wanted.class).revocation();
    ownRecords.requireUntouched(id, request.decidedBy().orElseThrow());
    BulkRevocation revocation = store.findForUpdate(id).orElseThrow();
    begin(revocation, request.requestedBy());
    work.fire(new WorkWaits(id));
    return revocation.subject();
  }
}
