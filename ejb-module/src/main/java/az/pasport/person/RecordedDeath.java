package az.pasport.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** That a person was recorded as dead, and when that was taken back because it was an error. */
@Entity
@Table(name = "recorded_death")
public class RecordedDeath {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recorded_death_seq")
  @SequenceGenerator(name = "recorded_death_seq", sequenceName = "recorded_death_seq")
  private long id;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "died_on")
  private LocalDate diedOn;

  @Enumerated(EnumType.STRING)
  private DeathSource source;

  /** Of the request that two officials have agreed to; 0 without one. */
  @Column(name = "request_id")
  private long requestId;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "undone_at", insertable = false)
  @Nullable
  private Instant undoneAt;

  /** For the persistence provider. */
  protected RecordedDeath() {}

  RecordedDeath(
      Person person, LocalDate diedOn, DeathSource source, Optional<Long> request, Instant now) {
    this.personId = person.id();
    this.diedOn = diedOn;
    this.source = source;
    this.requestId = request.orElse(0L);
    this.recordedAt = now;
  }

  void undo(Instant now) {
    if (undoneAt == null) {
      this.undoneAt = now;
    }
  }

  /** The day of the death, in Baku. */
  public LocalDate diedOn() {
    return diedOn;
  }

  public DeathSource source() {
    return source;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** When it was taken back; empty while it stands. */
  public Optional<Instant> undoneAt() {
    return Optional.ofNullable(undoneAt);
  }

  Stream<PersonNotice> notices() {
    return Stream.concat(
        Stream.of(new PersonNotice(PersonNotice.Kind.DEATH_RECORDED, recordedAt)),
        undoneAt().map(at -> new PersonNotice(PersonNotice.Kind.DEATH_UNDONE, at)).stream());
  }
}
