package az.pasport.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Counts what officials do alone, in the transaction that does it: if that fails, nothing is
 * counted. What two of them have agreed to is not counted.
 */
@ApplicationScoped
public class SoleActions {
  private static final Duration DAY = Duration.ofHours(24);

  @PersistenceContext EntityManager entities;
  @Inject ApprovalSettings settings;
  @Inject RefusedAttempts attempts;
  @Inject Clock clock;

  /**
   * Counts an action, before it is done. An official's actions of a kind are counted one after the
   * other, on any node: the kind's row is locked until the transaction ends.
   *
   * @param official the caller's name
   * @throws DailyLimitReached if the official has done as many within the last 24 hours as one may
   *     do alone
   */
  public void count(SoleAction kind, String official) {
    if (entities.find(SoleActionKind.class, kind.name(), LockModeType.PESSIMISTIC_WRITE) == null) {
      throw new IllegalStateException("a migration forgot " + kind);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<StoredSoleAction> done =
        entities
            .createQuery(
                "select a from StoredSoleAction a where a.official = :official and a.kind = :kind",
                StoredSoleAction.class)
            .setParameter("official", official)
            .setParameter("kind", kind)
            .getResultList();
    List<StoredSoleAction> old =
        done.stream().filter(action -> !action.doneAt().isAfter(now.minus(DAY))).toList();
    if (done.size() - old.size() >= settings.daily(kind)) {
      attempts.write(official, kind);
      throw new DailyLimitReached(kind);
    }
    if (old.isEmpty()) {
      entities.persist(new StoredSoleAction(official, kind, now));
    } else {
      old.get(0).useAgain(now);
    }
  }
}
