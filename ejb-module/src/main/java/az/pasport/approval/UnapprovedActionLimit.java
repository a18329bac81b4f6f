package az.pasport.approval;

import az.pasport.audit.RefusalKind;
import az.pasport.audit.RefusalLog;
import az.pasport.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
public class UnapprovedActionLimit {
  private static final Logger LOG = System.getLogger(UnapprovedActionLimit.class.getName());
  private static final Duration DAY = Duration.ofHours(24);

  @PersistenceContext EntityManager entities;
  @Inject ApprovalSettings settings;
  @Inject RefusalLog refusals;
  @Inject Clock clock;

  /**
   * Counts an action, before it is done. An official's actions of a kind are counted one after the
   * other, on any node: the kind's row is locked until the transaction ends.
   *
   * @param official the caller's name
   * @throws DailyLimitReached if the official has done as many within the last 24 hours as one may
   *     do alone
   */
  public void count(UnapprovedActionKind kind, String official) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant since = now.minus(DAY);
    if (recent(kind, official, since) >= settings.daily(kind)) {
      // Before the lock: the log needs a connection of its own.
      refusals.add(
          RefusalKind.DAILY_LIMIT_REACHED, new Caller.Official(official), "action:" + kind);
      // Who it is says the audit: the name is a FIN.
      LOG.log(Level.WARNING, "an official tried more than the day''s limit of {0}", kind);
      throw new DailyLimitReached(kind);
    }
    if (entities.find(UnapprovedActionLock.class, kind.name(), LockModeType.PESSIMISTIC_WRITE)
        == null) {
      throw new IllegalStateException("a migration forgot " + kind);
    }
    List<UnapprovedAction> done =
        entities
            .createQuery(
                "select a from UnapprovedAction a where a.official = :official and a.kind = :kind",
                UnapprovedAction.class)
            .setParameter("official", official)
            .setParameter("kind", kind)
            .getResultList();
    List<UnapprovedAction> old =
        done.stream().filter(action -> !action.doneAt().isAfter(since)).toList();
    if (done.size() - old.size() >= settings.daily(kind)) {
      throw new DailyLimitReached(kind);
    }
    if (old.isEmpty()) {
      entities.persist(new UnapprovedAction(official, kind, now));
    } else {
      old.get(0).useAgain(now);
    }
  }

  private long recent(UnapprovedActionKind kind, String official, Instant since) {
    return entities
        .createQuery(
            "select count(a) from UnapprovedAction a where a.official = :official"
                + " and a.kind = :kind and a.doneAt > :since",
            Long.class)
        .setParameter("official", official)
        .setParameter("kind", kind)
        .setParameter("since", since)
        .getSingleResult();
  }
}
