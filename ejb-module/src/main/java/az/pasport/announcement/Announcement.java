package az.pasport.announcement;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A notice of maintenance. Its text never changes; another one is announced in its place. */
@Entity
@Table(name = "announcement")
public class Announcement {
  /** How it stands. */
  public enum Status {
    /** It will be shown. */
    PLANNED,
    SHOWN,
    ENDED,
    WITHDRAWN
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "announcement_seq")
  @SequenceGenerator(name = "announcement_seq", sequenceName = "announcement_seq")
  private long id;

  @Version private long version;

  @Embedded private MaintenancePeriod period;
  @Embedded private AnnouncementText text;

  private boolean withdrawn;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Announcement() {}

  Announcement(MaintenancePeriod period, AnnouncementText text) {
    this.period = period;
    this.text = text;
  }

  public long id() {
    return id;
  }

  public MaintenancePeriod period() {
    return period;
  }

  public AnnouncementText text() {
    return text;
  }

  public Status status(Instant now) {
    if (withdrawn) {
      return Status.WITHDRAWN;
    }
    if (period.isShownAt(now)) {
      return Status.SHOWN;
    }
    return now.isBefore(period.shownFrom()) ? Status.PLANNED : Status.ENDED;
  }

  void withdraw() {
    withdrawn = true;
  }
}
