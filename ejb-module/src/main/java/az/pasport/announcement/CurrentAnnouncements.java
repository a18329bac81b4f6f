package az.pasport.announcement;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * What is announced now. Every page asks, also those that work without the database, so the answer
 * comes from memory; each node reads the table every {@link #SECONDS}.
 */
@Startup
@Singleton
@DependsOn("Database")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class CurrentAnnouncements {
  public static final int SECONDS = 10;

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  private volatile List<Announcement> notEnded = List.of();

  @PostConstruct
  @Schedule(hour = "*", minute = "*", second = "*/" + SECONDS, persistent = false)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  void read() {
    notEnded =
        entities
            .createQuery(
                "select a from Announcement a where a.withdrawn = false and a.period.ends > :now"
                    + " order by a.period.begins, a.id",
                Announcement.class)
            .setParameter("now", clock.instant())
            .getResultList();
  }

  /** The announcements that are shown now, in the order in which the maintenance begins. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Announcement> shown() {
    Instant now = clock.instant();
    return notEnded.stream()
        .filter(known -> known.status(now) == Announcement.Status.SHOWN)
        .toList();
  }
}
