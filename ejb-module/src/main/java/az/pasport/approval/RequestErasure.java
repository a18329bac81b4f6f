package az.pasport.approval;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * Erases what requests say, with their files, and whom they concern. Who asked for what kind of
 * change, who decided and when stays.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RequestErasure {
  @PersistenceContext EntityManager entities;
  @Inject EvidenceFiles files;
  @Inject Clock clock;

  /** Whether a request about one of these subjects waits for a decision. */
  public boolean isWaiting(Collection<String> subjects) {
    return !subjects.isEmpty()
        && entities
                .createQuery(
                    "select count(r) from ApprovalRequest r"
                        + " where r.subject in :subjects and r.status = :pending",
                    Long.class)
                .setParameter("subjects", subjects)
                .setParameter("pending", ApprovalStatus.PENDING)
                .getSingleResult()
            > 0;
  }

  /** Erases the decided requests that were about one of these subjects, or have made it. */
  public int eraseAbout(Collection<String> subjects) {
    return subjects.isEmpty()
        ? 0
        : erase(
            entities
                .createQuery(
                    "select r from ApprovalRequest r where (r.subject in :subjects"
                        + " or r.outcome in :subjects) and r.status <> :pending"
                        + " and r.erasedAt is null order by r.id",
                    ApprovalRequest.class)
                .setParameter("subjects", subjects)
                .setParameter("pending", ApprovalStatus.PENDING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
  }

  /**
   * Erases requests that came to nothing, the oldest first: those refused, withdrawn or expired.
   *
   * @param before decided at this moment or earlier
   * @return how many; fewer than {@code most} when none is left
   */
  public int eraseVain(Instant before, int most) {
    return erase(
        entities
            .createQuery(
                "select r from ApprovalRequest r where r.decidedAt <= :before"
                    + " and r.status in :vain and r.erasedAt is null order by r.decidedAt, r.id",
                ApprovalRequest.class)
            .setParameter("before", before)
            .setParameter(
                "vain",
                List.of(ApprovalStatus.REFUSED, ApprovalStatus.WITHDRAWN, ApprovalStatus.EXPIRED))
            .setMaxResults(most)
            .getResultList());
  }

  private int erase(List<ApprovalRequest> requests) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (ApprovalRequest request : requests) {
      files.eraseOf(request);
      request.erase(now);
    }
    return requests.size();
  }
}
