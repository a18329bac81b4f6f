package az.pasport.facility;

import az.pasport.person.Fin;
import az.pasport.text.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A worker of a facility, who may enter records until dismissed. */
@Entity
@Table(name = "facility_worker")
public class FacilityWorker {
  /** Characters of the facility's number of a worker. */
  public static final int LONGEST_ID = 32;

  /** Characters. */
  public static final int LONGEST_NAME = 160;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "facility_worker_seq")
  @SequenceGenerator(name = "facility_worker_seq", sequenceName = "facility_worker_seq")
  private long id;

  @Version private long version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "facility_id")
  private Facility facility;

  @Column(name = "worker_id")
  private String workerId;

  private String name;

  /** By which the worker logs in to the pages for clinics. */
  @Nullable private String fin;

  @Column(name = "secret_generation")
  private int secretGeneration;

  @Column(name = "registered_at")
  private Instant registeredAt;

  /** Left out of the insert: PostgreSQL takes no null of a converted column's unknown type. */
  @Column(name = "dismissed_at", insertable = false)
  @Nullable
  private Instant dismissedAt;

  /** For the persistence provider. */
  protected FacilityWorker() {}

  /** Throws {@link IllegalArgumentException} if a text is blank, too long or not plain. */
  FacilityWorker(Facility facility, String workerId, String name, Instant now) {
    this.facility = facility;
    this.workerId = text(workerId, LONGEST_ID);
    this.name = text(name, LONGEST_NAME);
    this.secretGeneration = 1;
    this.registeredAt = now;
  }

  public Facility facility() {
    return facility;
  }

  /** The facility's number of the worker. */
  public String workerId() {
    return workerId;
  }

  public String name() {
    return name;
  }

  public boolean isActive() {
    return dismissedAt == null;
  }

  public Optional<Instant> dismissedAt() {
    return Optional.ofNullable(dismissedAt);
  }

  /** The FIN by which the worker logs in to enter records on pages; empty for who does not. */
  public Optional<Fin> fin() {
    return Optional.ofNullable(fin).map(Fin::new);
  }

  /** Lets the person of a FIN log in as this worker from now on. */
  void allowLogin(Fin person) {
    this.fin = person.value();
  }

  /** Which of the worker's secrets is the current one, from 1. */
  public int secretGeneration() {
    return secretGeneration;
  }

  /** The secret so far opens nothing from now on. */
  void replaceSecret() {
    secretGeneration++;
  }

  /**
   * Ends the worker's right to enter records, and forgets by which FIN they logged in. Dismissed
   * again, the first moment stays.
   */
  void dismiss(Instant now) {
    if (dismissedAt == null) {
      dismissedAt = now;
      fin = null;
    }
  }

  /** How the audit names the worker. */
  String subject() {
    return "worker:" + facility.code() + "/" + workerId;
  }

  private static String text(String value, int longest) {
    return PlainText.requireLine(value, longest, "a worker's field");
  }
}
