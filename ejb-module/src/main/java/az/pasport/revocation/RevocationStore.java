package az.pasport.revocation;

import az.pasport.audit.AuditLog;
import az.pasport.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The stored bulk revocations, and how they go on. Called inside a transaction. */
@ApplicationScoped
class RevocationStore {
  private static final List<RevocationStatus> OPEN =
      List.of(RevocationStatus.PREVIEWING, RevocationStatus.RUNNING, RevocationStatus.UNDOING);

  @PersistenceContext EntityManager entities;
  @Inject ChosenRecords records;
  @Inject RevocationProgress progress;
  @Inject RevocationFigures figures;
  @Inject AuditLog audit;

  @Inject Clock clock;

  ChosenRecords records() {
    return records;
  }

  RevocationProgress progress() {
    return progress;
  }

  List<RevocationFigure> figures(long id) {
    return figures.of(id);
  }

  void add(BulkRevocation revocation) {
    entities.persist(revocation);
    // Now, because the insert leaves out what begins as null, and the list refers to the row.
    entities.flush();
  }

  Optional<BulkRevocation> find(long id) {
    return Optional.ofNullable(entities.find(BulkRevocation.class, id));
  }

  Optional<BulkRevocation> findForUpdate(long id) {
    return Optional.ofNullable(
        entities.find(BulkRevocation.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  BulkRevocation get(long id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no bulk revocation " + id));
  }

  /** Whether a bulk revocation is undone, or being undone. */
  boolean isUndone(long id) {
    return switch (get(id).status()) {
      case UNDOING, UNDONE -> true;
      case PREVIEWING, PREVIEWED, RUNNING, DONE -> false;
    };
  }

  /** The latest first. */
  List<BulkRevocation> latest(int most) {
    return entities
        .createQuery("select r from BulkRevocation r order by r.id desc", BulkRevocation.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** The numbers of those with work to be done, the oldest first. */
  List<Long> open() {
    return entities
        .createQuery(
            "select r.id from BulkRevocation r where r.status in :open order by r.id", Long.class)
        .setParameter("open", OPEN)
        .getResultList();
  }

  void collect(BulkRevocation revocation) {
    records.collect(revocation);
    revocation.collected(
        revocation.listed() == 0
            ? ""
            : IdentifierList.lines(records.takeUnknownLines(revocation.id())));
  }

  void count(BulkRevocation revocation, PreviewCounter counter) {
    counter.figures().forEach(figure -> figures.add(revocation.id(), figure));
    revocation.count(counter.totals());
  }

  void previewed(BulkRevocation revocation) {
    revocation.previewed(now());
  }

  void finish(BulkRevocation revocation) {
    revocation.finish(now());
    audit.append(requester(revocation.askedBy()), "BULK_REVOCATION_DONE", revocation.subject());
  }

  void finishUndo(BulkRevocation revocation) {
    revocation.finishUndo(now());
    audit.append(
        requester(revocation.undoAskedBy()), "BULK_REVOCATION_UNDONE", revocation.subject());
  }

  static Caller requester(Optional<String> login) {
    return new Caller.Official(login.orElseThrow());
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
