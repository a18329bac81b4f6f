package az.pasport.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when until when an identity led to a person, as far as it was not so from the first record
 * on: joined identities, and mistyped ones until they were corrected. Who asked for it, who agreed,
 * why and on which evidence is in the request.
 */
@Entity
@Table(name = "person_identity")
public class IdentityPeriod extends StoredIdentity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_identity_seq")
  @SequenceGenerator(name = "person_identity_seq", sequenceName = "person_identity_seq")
  private long id;

  /** The entry that has, or had, the identity. */
  @Column(name = "person_id")
  private long personId;

  /** The entry of the person whom the identity led to. */
  @Column(name = "leads_to")
  private long leadsTo;

  /** When it was joined, or, of a mistyped one, when it was corrected: it led there until then. */
  @Column(name = "began_at")
  private Instant beganAt;

  @Column(name = "request_id")
  private long requestId;

  @Column(name = "ended_at", insertable = false)
  @Nullable
  private Instant endedAt;

  @Column(name = "ending_request_id", insertable = false)
  @Nullable
  private Long endingRequestId;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected IdentityPeriod() {}

  /** From now on the entry leads to the person; a mistyped identity led to its own until now. */
  IdentityPeriod(Person entry, Person leadsTo, long request, Instant now) {
    this.personId = entry.id();
    this.leadsTo = leadsTo.id();
    identify(entry.identity());
    this.beganAt = now;
    this.requestId = request;
  }

  void end(Instant now, long request) {
    this.endedAt = now;
    this.endingRequestId = request;
  }

  /** Whether it was mistyped, and so never was the person's; else it was joined. */
  public boolean isMistyped() {
    return personId == leadsTo;
  }

  long leadsTo() {
    return leadsTo;
  }

  /** From when on it led to the person; empty for a mistyped one: from the first record on. */
  public Optional<Instant> since() {
    return isMistyped() ? Optional.empty() : Optional.of(beganAt);
  }

  /** Until when it led to the person; empty while it does. */
  public Optional<Instant> until() {
    return Optional.ofNullable(endedAt);
  }

  Stream<PersonNotice> notices() {
    if (isMistyped()) {
      return Stream.of(new PersonNotice(PersonNotice.Kind.IDENTITY_CORRECTED, beganAt));
    }
    return Stream.concat(
        Stream.of(new PersonNotice(PersonNotice.Kind.IDENTITIES_JOINED, beganAt)),
        until().map(at -> new PersonNotice(PersonNotice.Kind.IDENTITIES_PARTED, at)).stream());
  }
}
