package az.pasport.approval;

import az.pasport.audit.AuditLog;
import az.pasport.security.Caller;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Marks requests that nobody decided in time, and forgets files that no request names. */
@Startup
@Singleton
public class ApprovalExpiry {
  private static final Duration UNUSED_FOR = Duration.ofDays(1);

  @PersistenceContext EntityManager entities;
  @Inject EvidenceFiles files;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /** Runs every hour. */
  @Schedule(hour = "*", minute = "7", persistent = false)
  public void expire() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    entities
        .createQuery(
            "select r from ApprovalRequest r where r.status = :pending and r.expiresAt <= :now",
            ApprovalRequest.class)
        .setParameter("pending", ApprovalStatus.PENDING)
        .setParameter("now", now)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .forEach(
            request -> {
              request.expire(now);
              audit.append(
                  Caller.Job.APPROVAL_EXPIRY, "APPROVAL_EXPIRED", "approval:" + request.id());
            });
    files.forgetUnused(now.minus(UNUSED_FOR));
  }
}
