package az.pasport.intake;

import az.pasport.record.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the sender of a submission is told. */
public sealed interface Answer {
  <R> R accept(Visitor<R> visitor);

  /** What is said of the committed record; empty where nothing was written for the message. */
  default Optional<Accepted> acknowledgement() {
    return Optional.empty();
  }

  /**
   * The record is committed.
   *
   * @param recordId the record's public number, to be named in corrections
   * @param version of the record: 1
   * @param held whether it waits for a second worker's confirmation
   * @param warnings what the sender should know of it
   */
  record Accepted(
      UUID recordId, int version, Instant acknowledgedAt, boolean held, List<Warning> warnings)
      implements Answer {
    public Accepted {
      warnings = List.copyOf(warnings);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.accepted(this);
    }

    @Override
    public Optional<Accepted> acknowledgement() {
      return Optional.of(this);
    }
  }

  /** The same message came before: this is the acknowledgement it got. */
  record Duplicate(Accepted first) implements Answer {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.duplicate(this);
    }

    @Override
    public Optional<Accepted> acknowledgement() {
      return Optional.of(first);
    }
  }

  /** Nothing was written; mend the problems and send again under the same id. */
  record Rejected(List<Problem> problems) implements Answer {
    public Rejected {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a rejection names its problems");
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.rejected(this);
    }
  }

  /**
   * Nothing was written: the record has moved on from the version that was named.
   *
   * @param version that it has now
   * @param changedAt when that version came
   * @param changed what to tell the sender
   * @param fields in which it differs from the version that was named, and {@code person} where
   *     name or birth date were corrected meanwhile
   */
  record Outdated(
      UUID recordId, int version, Instant changedAt, List<Problem> changed, List<String> fields)
      implements Answer {
    public Outdated {
      changed = List.copyOf(changed);
      fields = List.copyOf(fields);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.outdated(this);
    }
  }

  /** Nothing was written: another message was accepted under this id. */
  record Conflict(UUID recordId, Instant acknowledgedAt) implements Answer {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.conflict(this);
    }
  }

  /** What is done for each answer. */
  interface Visitor<R> {
    R accepted(Accepted answer);

    R duplicate(Duplicate answer);

    R rejected(Rejected answer);

    R outdated(Outdated answer);

    R conflict(Conflict answer);
  }
}
