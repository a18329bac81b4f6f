package az.pasport.intake;

import az.pasport.facility.Facility;
import az.pasport.person.Person;
import az.pasport.record.ProblemCode;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many submissions of one message were refused for the same reason. */
@Entity
@Table(name = "refused_submission")
class RefusedSubmission {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refused_submission_seq")
  @SequenceGenerator(name = "refused_submission_seq", sequenceName = "refused_submission_seq")
  private long id;

  @Column(name = "facility_id")
  private long facilityId;

  @Column(name = "worker_id")
  @Nullable
  private String workerId;

  @Nullable private String address;

  @Enumerated(EnumType.STRING)
  private ProblemCode code;

  @Column(name = "person_id")
  @Nullable
  private Long personId;

  private int submissions;

  @Column(name = "refused_at")
  private Instant refusedAt;

  /** For the persistence provider. */
  protected RefusedSubmission() {}

  /**
   * Counts refused submissions.
   *
   * @param address of the caller; empty where nobody called from outside
   */
  RefusedSubmission(Facility facility, Cause cause, String address, int submissions, Instant now) {
    this.facilityId = facility.id();
    this.workerId = cause.workerId().orElse(null);
    this.address = address.isEmpty() ? null : address;
    this.code = cause.code();
    this.personId = cause.person().map(Person::id).orElse(null);
    this.submissions = submissions;
    this.refusedAt = now;
  }

  /** What the refused submissions of a message are counted by. */
  record Cause(Optional<String> workerId, ProblemCode code, Optional<Person> person) {}
}
