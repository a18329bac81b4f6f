package az.pasport.web.api.revocations;

import az.pasport.approval.ApprovalRequest;
import az.pasport.revocation.BulkRevocation;
import az.pasport.revocation.BulkRevocationReport;
import az.pasport.revocation.RecordChoice;
import az.pasport.revocation.RevocationTotals;
import az.pasport.security.FacilityCode;
import az.pasport.web.api.json.JsonMembers;

/** A bulk revocation as the API tells it. */
final class BulkRevocationJson {
  private BulkRevocationJson() {}

  static JsonMembers outline(BulkRevocation revocation) {
    RevocationTotals totals = revocation.totals();
    JsonMembers members =
        new JsonMembers()
            .add("id", revocation.id())
            .add("status", revocation.status())
            .add("reason", revocation.reason())
            .add("explanation", revocation.explanation());
    revocation.choice().ifPresent(choice -> add(members, choice));
    return members
        .add("listed", revocation.listed())
        .add("createdBy", revocation.createdBy())
        .add("createdAt", revocation.createdAt())
        .add("people", totals.people())
        .add("records", totals.records())
        .add("certificates", totals.certificates())
        .add("keeping", totals.keeping())
        .add("losing", totals.losing())
        .add("previewedAt", revocation.previewedAt())
        .add("finishedAt", revocation.finishedAt())
        .add("undoableUntil", revocation.undoableUntil())
        .add("undoneAt", revocation.undoneAt());
  }

  private static void add(JsonMembers members, RecordChoice choice) {
    members
        .add("facility", choice.facility().map(FacilityCode::value))
        .add("worker", choice.worker())
        .add("lot", choice.lot())
        .add("enteredFrom", choice.enteredFrom())
        .add("enteredTo", choice.enteredTo())
        .add("happenedFrom", choice.happenedFrom())
        .add("happenedTo", choice.happenedTo());
  }

  static JsonMembers report(BulkRevocationReport report) {
    return outline(report.revocation())
        .add("unknownLines", report.revocation().unknownLines())
        .add("peopleDone", report.peopleDone())
        .add("peopleFailed", report.peopleFailed())
        .add("changedMeanwhile", report.changedMeanwhile())
        .add("cameMeanwhile", report.cameMeanwhile())
        .add("figures", report.figures(), JsonMembers::of)
        .add("keptRecords", report.keptRecords())
        .add("keptCertificates", report.keptCertificates())
        .add("approval", report.request().map(ApprovalRequest::id));
  }
}
