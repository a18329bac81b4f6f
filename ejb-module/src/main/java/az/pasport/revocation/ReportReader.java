package az.pasport.revocation;

import az.pasport.approval.ApprovalRequest;
import az.pasport.revocation.RevocationProgress.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads how a bulk revocation stands, inside the transaction of its caller. */
@ApplicationScoped
class ReportReader {
  /** Records and certificates that are listed: what remains to be looked at one by one. */
  private static final int MOST_LISTED = 200;

  @Inject RevocationStore store;

  BulkRevocationReport report(BulkRevocation revocation, Optional<ApprovalRequest> request) {
    long id = revocation.id();
    Map<State, Long> people = store.progress().counts(id);
    boolean isUndone = revocation.status() == RevocationStatus.UNDONE;
    return new BulkRevocationReport(
        revocation,
        store.figures(id),
        done(revocation.status(), people),
        failed(revocation, people),
        changedMeanwhile(revocation),
        revocation.status() == RevocationStatus.PREVIEWED
            ? store.records().cameMeanwhile(revocation)
            : 0,
        isUndone ? keptRecords(id) : List.of(),
        isUndone ? store.records().revokedCertificates(id, MOST_LISTED) : List.of(),
        request);
  }

  long changedMeanwhile(BulkRevocation revocation) {
    return revocation.status() == RevocationStatus.PREVIEWED
        ? store.records().changedMeanwhile(revocation.id())
        : store.records().count(revocation.id(), ChosenRecords.State.CHANGED);
  }

  long cameMeanwhile(BulkRevocation revocation) {
    return store.records().cameMeanwhile(revocation);
  }

  private long failed(BulkRevocation revocation, Map<State, Long> people) {
    return switch (revocation.status()) {
      case UNDOING, UNDONE -> store.progress().left(revocation.id());
      case PREVIEWING, PREVIEWED, RUNNING, DONE -> people.getOrDefault(State.FAILED, 0L);
    };
  }

  private List<UUID> keptRecords(long id) {
    return store
        .records()
        .inStates(id, ChosenRecords.State.KEPT, ChosenRecords.State.SUSPENDED, MOST_LISTED);
  }

  private static long done(RevocationStatus status, Map<State, Long> people) {
    return people.entrySet().stream()
        .filter(
            entry ->
                switch (status) {
                  case PREVIEWING, PREVIEWED -> entry.getKey() != State.CHOSEN;
                  case RUNNING, DONE ->
                      entry.getKey() == State.DONE || entry.getKey() == State.FAILED;
                  case UNDOING, UNDONE ->
                      entry.getKey() == State.UNDONE || entry.getKey() == State.FAILED;
                })
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
