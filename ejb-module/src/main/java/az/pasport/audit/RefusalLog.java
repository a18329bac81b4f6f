package az.pasport.audit;

import az.pasport.security.Caller;
import az.pasport.security.CallerAddress;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/**
 * Where refusals are written down, in transactions of their own. What the database cannot take now
 * is kept and written later: a caller is refused, whether the audit can be written or not.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefusalLog {
  private final RefusalCounts counts = new RefusalCounts();

  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * Writes a refusal down, with the caller's address; repeated ones of a minute are counted.
   *
   * @param subject what it was about, from a small set of values: never text that a stranger sent
   */
  public void add(RefusalKind kind, Caller actor, String subject) {
    write(
        counts.add(
            new RefusedAction(kind, actor.actor(), subject, CallerAddress.current()),
            clock.instant()));
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void writeFinished() {
    write(counts.takeFinished(clock.instant()));
  }

  @PreDestroy
  void writeAll() {
    write(counts.takeAll());
  }

  private void write(Map<RefusedAction, Integer> refused) {
    if (refused.isEmpty()) {
      return;
    }
    try {
      audit.appendRefusals(refused);
    } catch (EJBException e) {
      counts.giveBack(refused);
    }
  }
}
