package az.pasport.revocation;

import az.pasport.approval.ApprovalRequest;
import az.pasport.facility.Facilities;
import az.pasport.revocation.BulkRevocationRefused.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Checks before a bulk revocation is asked for, and what is reported of it. */
@ApplicationScoped
class BulkRevocationParts {
  @Inject Facilities facilities;
  @Inject ReportReader reports;
  @Inject OfficialsOwnRecords ownRecords;

  /** Throws {@link BulkRevocationRefused} if a choice names a facility that is not registered. */
  void requireFacility(RecordChoice choice) {
    if (choice.facility().filter(code -> facilities.byCode(code).isEmpty()).isPresent()) {
      throw new BulkRevocationRefused(Reason.UNKNOWN_FACILITY, "facility");
    }
  }

  void requireUntouched(BulkRevocation revocation, String login) {
    ownRecords.requireUntouched(revocation.id(), login);
  }

  BulkRevocationReport report(BulkRevocation revocation, Optional<ApprovalRequest> request) {
    return reports.report(revocation, request);
  }
}
