package az.pasport.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When people are told of the maintenance, and when it lasts, to the minute. */
@Embeddable
public class MaintenancePeriod {
  /** From the first moment at which it is shown to its end. */
  public static final Duration LONGEST = Duration.ofDays(60);

  /** Why three moments make no period. */
  public enum Fault {
    /** It is shown only after it has begun. */
    SHOWN_LATE,
    /** It does not end after it has begun. */
    ENDS_EARLY,
    /** From showing to end it is longer than {@link #LONGEST}. */
    TOO_LONG
  }

  /** Three moments make no period. */
  public static final class FaultyPeriod extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Fault fault;

    FaultyPeriod(Fault fault) {
      super(fault.name());
      this.fault = fault;
    }

    public Fault fault() {
      return fault;
    }
  }

  @Column(name = "shown_from")
  private Instant shownFrom;

  private Instant begins;
  private Instant ends;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected MaintenancePeriod() {}

  /**
   * @throws FaultyPeriod unless it is shown before it begins, ends after that, and is short enough
   */
  public MaintenancePeriod(Instant shownFrom, Instant begins, Instant ends) {
    this.shownFrom = shownFrom.truncatedTo(ChronoUnit.MINUTES);
    this.begins = begins.truncatedTo(ChronoUnit.MINUTES);
    this.ends = ends.truncatedTo(ChronoUnit.MINUTES);
    if (this.shownFrom.isAfter(this.begins)) {
      throw new FaultyPeriod(Fault.SHOWN_LATE);
    }
    if (!this.ends.isAfter(this.begins)) {
      throw new FaultyPeriod(Fault.ENDS_EARLY);
    }
    if (Duration.between(this.shownFrom, this.ends).compareTo(LONGEST) > 0) {
      throw new FaultyPeriod(Fault.TOO_LONG);
    }
  }

  public Instant shownFrom() {
    return shownFrom;
  }

  public Instant begins() {
    return begins;
  }

  public Instant ends() {
    return ends;
  }

  boolean isSameAs(MaintenancePeriod other) {
    return shownFrom.equals(other.shownFrom)
        && begins.equals(other.begins)
        && ends.equals(other.ends);
  }

  /** Whether people are told of it: from the first moment, inclusive, to its end, exclusive. */
  boolean isShownAt(Instant now) {
    return !now.isBefore(shownFrom) && now.isBefore(ends);
  }
}
