package az.pasport.fraud;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/** Something that the watch sees, in the order in which it happened. */
public sealed interface Observation {
  /** The order in which observations are looked at; it is total, and the same at each reading. */
  Comparator<Observation> ORDER =
      Comparator.comparing(Observation::at)
          .thenComparing(Observation::kind)
          .thenComparing(Observation::row);

  /** The kinds, in the order of those of one moment. */
  enum Kind {
    ENTERED,
    CONFIRMED,
    DEATH
  }

  Instant at();

  Kind kind();

  /** The number, within its kind, of the row that tells it. */
  long row();

  /** Shows this to a rule. */
  <R> R accept(Visitor<R> visitor);

  /** One answer for each kind. */
  interface Visitor<R> {
    R entered(WatchedEntry entry);

    R confirmed(Confirmed confirmation);

    R death(DeathKnown death);
  }

  /** A record, or a correction of one, was taken. */
  record Entered(WatchedEntry entry) implements Observation {
    @Override
    public Instant at() {
      return entry.receivedAt();
    }

    @Override
    public Kind kind() {
      return Kind.ENTERED;
    }

    @Override
    public long row() {
      return entry.row();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.entered(entry);
    }
  }

  /**
   * A second worker of the facility confirmed a record that was held.
   *
   * @param second the number of that worker
   */
  record Confirmed(WatchedEntry entry, String second, Instant at) implements Observation {
    @Override
    public Kind kind() {
      return Kind.CONFIRMED;
    }

    @Override
    public long row() {
      return entry.row();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.confirmed(this);
    }
  }

  /** It became known that a person had died. */
  record DeathKnown(long row, long person, LocalDate diedOn, Instant at) implements Observation {
    @Override
    public Kind kind() {
      return Kind.DEATH;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.death(this);
    }
  }
}
