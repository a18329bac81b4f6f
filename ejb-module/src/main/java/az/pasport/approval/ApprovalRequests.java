package az.pasport.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The stored requests, without the guards of {@link Approvals}. Called inside a transaction. */
@ApplicationScoped
class ApprovalRequests {
  /** Requests that are listed at once. */
  private static final int MOST_LISTED = 200;

  @PersistenceContext EntityManager entities;
  @Inject ApprovalSettings settings;
  @Inject Clock clock;

  /** A request that begins to wait now, not stored yet. */
  ApprovalRequest begin(Proposal proposal, String official) {
    Instant now = now();
    return new ApprovalRequest(proposal, official, now, now.plus(settings.life()));
  }

  void add(ApprovalRequest request) {
    entities.persist(request);
    // Now, because the insert leaves out what begins as null: a change after it is an update.
    entities.flush();
  }

  Optional<ApprovalRequest> find(long id) {
    return Optional.ofNullable(entities.find(ApprovalRequest.class, id));
  }

  Optional<ApprovalRequest> findForUpdate(long id) {
    return Optional.ofNullable(
        entities.find(ApprovalRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  List<ApprovalRequest> waiting() {
    return query("r.status = :pending and r.expiresAt > :now order by r.id")
        .setParameter("pending", ApprovalStatus.PENDING)
        .setParameter("now", now())
        .setMaxResults(MOST_LISTED)
        .getResultList();
  }

  List<ApprovalRequest> waitingOf(String official) {
    return query("r.requestedBy = :official and r.status = :pending and r.expiresAt > :now")
        .setParameter("official", official)
        .setParameter("pending", ApprovalStatus.PENDING)
        .setParameter("now", now())
        .getResultList();
  }

  List<ApprovalRequest> askedBy(String official) {
    return query("r.requestedBy = :official order by r.id desc")
        .setParameter("official", official)
        .setMaxResults(MOST_LISTED)
        .getResultList();
  }

  List<ApprovalRequest> between(Instant from, Instant to) {
    return query(
            "(r.requestedAt >= :from and r.requestedAt < :to)"
                + " or (r.decidedAt >= :from and r.decidedAt < :to) order by r.id")
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }

  Optional<ApprovalRequest> latest(String kind, String subject) {
    return query("r.kind = :kind and r.subject = :subject order by r.id desc")
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<ApprovalRequest> query(String condition) {
    return entities.createQuery(
        "select r from ApprovalRequest r where " + condition, ApprovalRequest.class);
  }

  /** Lets what clashes surface in the call that wrote it, and not at the commit. */
  void flush() {
    entities.flush();
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
