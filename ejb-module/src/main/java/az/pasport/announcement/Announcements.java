package az.pasport.announcement;

import az.pasport.audit.CurrentOfficial;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What staff announce. Each act is in the audit. */
@Stateless
@RolesAllowed({"operator", "supervisor"})
public class Announcements {
  private static final int LATEST = 50;

  @PersistenceContext EntityManager entities;
  @Inject CurrentOfficial official;
  @Inject Clock clock;

  /**
   * Announces maintenance. The same text for the same time is announced once, however often it is
   * sent.
   *
   * @throws MaintenanceEndedException if the maintenance ends before now
   */
  public Announcement announce(MaintenancePeriod period, AnnouncementText text) {
    Instant now = clock.instant();
    if (!period.ends().isAfter(now)) {
      throw new MaintenanceEndedException();
    }
    return same(period, text, now).orElseGet(() -> add(period, text));
  }

  private Announcement add(MaintenancePeriod period, AnnouncementText text) {
    Announcement announcement = new Announcement(period, text);
    entities.persist(announcement);
    official.audit("MAINTENANCE_ANNOUNCED", subject(announcement));
    return announcement;
  }

  private Optional<Announcement> same(
      MaintenancePeriod period, AnnouncementText text, Instant now) {
    return latest().stream()
        .filter(known -> known.status(now) != Announcement.Status.WITHDRAWN)
        .filter(known -> known.period().isSameAs(period) && known.text().isSameAs(text))
        .findFirst();
  }

  /** Takes an announcement back; it disappears within {@link CurrentAnnouncements#SECONDS}. */
  public Optional<Announcement> withdraw(long id) {
    Optional<Announcement> announcement =
        Optional.ofNullable(entities.find(Announcement.class, id, LockModeType.PESSIMISTIC_WRITE));
    announcement
        .filter(known -> known.status(clock.instant()) != Announcement.Status.WITHDRAWN)
        .ifPresent(
            known -> {
              known.withdraw();
              official.audit("MAINTENANCE_WITHDRAWN", subject(known));
            });
    return announcement;
  }

  /** The latest announcements, those that end last first. */
  public List<Announcement> latest() {
    return entities
        .createQuery(
            "select a from Announcement a order by a.period.ends desc, a.id desc",
            Announcement.class)
        .setMaxResults(LATEST)
        .getResultList();
  }

  private static String subject(Announcement announcement) {
    return "announcement:" + announcement.id();
  }
}
