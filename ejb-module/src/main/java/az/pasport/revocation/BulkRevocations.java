package az.pasport.revocation;

import az.pasport.approval.ApprovalRefused;
import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.Approvals;
import az.pasport.approval.Proposal;
import az.pasport.audit.CurrentOfficial;
import az.pasport.certificate.RevocationReason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Bulk revocations: previewed and asked for by a supervisor, done once a second one agrees, and
 * undone in the same way within a day.
 */
@Stateless
@RolesAllowed({"supervisor", "auditor"})
public class BulkRevocations {
  private static final int MOST_LISTED = 50;

  @Inject RevocationStore store;
  @Inject BulkRevocationParts parts;
  @Inject Approvals approvals;
  @Inject CurrentOfficial official;
  @Inject Event<WorkWaits> work;

  /**
   * Begins to count what the suspension of the records of a choice would do; the counting goes on
   * after the answer.
   *
   * @param reason {@link RevocationReason#FRAUD} or {@link RevocationReason#ISSUED_IN_ERROR}
   * @param explanation 1 to {@link BulkRevocation#LONGEST_EXPLANATION} characters
   * @throws BulkRevocationRefused if no facility has the code
   */
  @RolesAllowed("supervisor")
  public BulkRevocation preview(RecordChoice choice, RevocationReason reason, String explanation) {
    parts.requireFacility(choice);
    return begin(
        new BulkRevocation(
            Optional.of(choice), 0, reason, explanation, official.login(), store.now()));
  }

  /** The same of the records that a list names, itself or by certificates. */
  @RolesAllowed("supervisor")
  public BulkRevocation preview(IdentifierList list, RevocationReason reason, String explanation) {
    var revocation =
        new BulkRevocation(
            Optional.empty(),
            list.entries().size(),
            reason,
            explanation,
            official.login(),
            store.now());
    store.add(revocation);
    store.records().addIdentifiers(revocation.id(), list);
    return begin(revocation);
  }

  private BulkRevocation begin(BulkRevocation revocation) {
    store.add(revocation);
    official.audit("BULK_REVOCATION_PREVIEWED", revocation.subject());
    work.fire(new WorkWaits(revocation.id()));
    return revocation;
  }

  /** The latest first. */
  public List<BulkRevocation> latest() {
    return store.latest(MOST_LISTED);
  }

  /** How one stands; the look is audited. Empty if there is none. */
  public Optional<BulkRevocationReport> report(long id) {
    return store
        .find(id)
        .map(
            revocation -> {
              official.audit("BULK_REVOCATION_READ", revocation.subject());
              return parts.report(revocation, request(revocation));
            });
  }

  private Optional<ApprovalRequest> request(BulkRevocation revocation) {
    return official.isSupervisor()
        ? approvals
            .latest(UndoApproval.KIND, revocation.subject())
            .or(() -> approvals.latest(RevocationApproval.KIND, revocation.subject()))
        : Optional.empty();
  }

  /**
   * Asks for what was previewed to be done; a second supervisor has to agree.
   *
   * @return empty if there is no such bulk revocation
   * @throws BulkRevocationRefused if it is not previewed, was previewed too long ago, was done
   *     before, or touches nobody
   * @throws ApprovalRefused if it touches the caller's own records
   */
  @RolesAllowed("supervisor")
  public Optional<ApprovalRequest> ask(long id) {
    return store
        .find(id)
        .map(
            revocation -> {
              revocation.requireDoable(store.now());
              return ask(RevocationApproval.KIND, revocation);
            });
  }

  /**
   * Asks for it to be undone; a second supervisor has to agree within the same day. Where an undo
   * could not restore everybody, it is asked for again for those who are left.
   *
   * @return empty if there is no such bulk revocation
   * @throws BulkRevocationRefused if it is not done, or more than a day ago
   * @throws ApprovalRefused if it touches the caller's own records
   */
  @RolesAllowed("supervisor")
  public Optional<ApprovalRequest> askUndo(long id) {
    return store
        .find(id)
        .map(
            revocation -> {
              revocation.requireUndoable(store.now(), store.progress().left(id));
              return ask(UndoApproval.KIND, revocation);
            });
  }

  private ApprovalRequest ask(String kind, BulkRevocation revocation) {
    try {
      parts.requireUntouched(revocation, official.login());
    } catch (ApprovalRefused e) {
      official.auditAttempt("APPROVAL_DENIED_" + e.reason(), revocation.subject());
      throw e;
    }
    return approvals.ask(
        Proposal.of(kind, revocation.subject(), new ApprovedRevocation.Wanted(revocation.id())));
  }
}
