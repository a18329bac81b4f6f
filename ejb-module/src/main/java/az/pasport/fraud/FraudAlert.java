package az.pasport.fraud;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that a rule has found, and what officials think of it. It names workers, a facility or
 * a lot, and never a citizen. The watch makes its rows; officials change their state.
 */
@Entity
@Table(name = "fraud_alert")
public class FraudAlert {
  /** Characters. */
  public static final int LONGEST_REASON = 500;

  /** How an alert stands. The names are part of the API. */
  public enum State {
    NEW,
    /** Somebody looks into it. */
    LOOKED_AT,
    /** There is an honest explanation, which the reason states. */
    DISMISSED,
    /** The records are false; revocation begins here. */
    CONFIRMED;

    boolean isDecided() {
      return this == DISMISSED || this == CONFIRMED;
    }
  }

  @Id private String id;

  @Version private long version;

  @Enumerated(EnumType.STRING)
  private RuleCode rule;

  @Column(name = "subject_kind")
  @Enumerated(EnumType.STRING)
  private AlertSubject.Kind subjectKind;

  private String facility;
  private String subject;
  private String parameters;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "raised_at")
  private Instant raisedAt;

  @Column(name = "last_signal_at")
  private Instant lastSignalAt;

  private int signals;

  @Column(name = "looked_at_by")
  @Nullable
  private String lookedAtBy;

  @Column(name = "looked_at")
  @Nullable
  private Instant lookedAt;

  @Column(name = "decided_by")
  @Nullable
  private String decidedBy;

  @Column(name = "decided_at")
  @Nullable
  private Instant decidedAt;

  @Nullable private String reason;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected FraudAlert() {}

  /** Its number: random, and the same for good. */
  public String id() {
    return id;
  }

  /** Rises with each change; a decision names the one that was seen. */
  public long version() {
    return version;
  }

  public RuleCode rule() {
    return rule;
  }

  public AlertSubject subject() {
    return new AlertSubject(subjectKind, facility, subject);
  }

  /** The version of the parameters by which it was raised. */
  public String parametersVersion() {
    return parameters;
  }

  public State state() {
    return state;
  }

  public Instant raisedAt() {
    return raisedAt;
  }

  /** When the latest of its records was seen. */
  public Instant lastSignalAt() {
    return lastSignalAt;
  }

  /** How many records it has, but for those that were erased. */
  public int signals() {
    return signals;
  }

  /** The login of the official who looked into it first. */
  public Optional<String> lookedAtBy() {
    return Optional.ofNullable(lookedAtBy);
  }

  public Optional<Instant> lookedAt() {
    return Optional.ofNullable(lookedAt);
  }

  /** The login of the official who dismissed or confirmed it. */
  public Optional<String> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  /** Why it was dismissed, or what was found when it was confirmed. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /**
   * An official looks into it; again changes nothing.
   *
   * @throws AlertRefused if it is decided
   */
  void lookInto(String official, Instant now) {
    requireUndecided();
    if (state == State.NEW) {
      this.state = State.LOOKED_AT;
      this.lookedAtBy = official;
      this.lookedAt = now;
    }
  }

  /** Ends it with an honest explanation. Throws as {@link #lookInto} does. */
  void dismiss(String official, String why, Instant now) {
    decide(State.DISMISSED, official, why, now);
  }

  /** Ends it as fraud. Throws as {@link #lookInto} does. */
  void confirm(String official, String why, Instant now) {
    decide(State.CONFIRMED, official, why, now);
  }

  private void decide(State decided, String official, String why, Instant now) {
    requireUndecided();
    this.state = decided;
    this.decidedBy = official;
    this.decidedAt = now;
    this.reason = why;
  }

  private void requireUndecided() {
    if (state.isDecided()) {
      throw new AlertRefused(AlertRefused.Reason.DECIDED);
    }
  }
}
