package az.pasport.rules;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Clause;
import az.pasport.decree.Decree;
import az.pasport.record.DosePosition;
import az.pasport.record.RecordVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the rules say about one person and one kind of certificate at one moment. */
public sealed interface Eligibility {
  CertificateKind kind();

  /** Why, and what would change it. */
  Explanation explanation();

  /** The same answer with one more thing that would change it. */
  Eligibility andAlso(Change change);

  <R> R fold(Function<Eligible, R> ifEligible, Function<NotEligible, R> ifNot);

  default Optional<Eligible> eligible() {
    return fold(Optional::of, any -> Optional.empty());
  }

  default boolean isEligible() {
    return fold(any -> true, any -> false);
  }

  /**
   * The person is due a certificate.
   *
   * @param attested the event that the certificate attests
   * @param position of the dose in the person's own series, as certificates write it; empty of what
   *     is no dose
   * @param events without which it would not be due
   */
  record Eligible(
      CertificateKind kind,
      Decree decree,
      Clause clause,
      Validity validity,
      RecordedEvent<?> attested,
      Optional<DosePosition> position,
      List<RecordedEvent<?>> events,
      List<Change> changes)
      implements Eligibility {
    public Eligible {
      events = List.copyOf(events);
      changes = List.copyOf(changes);
      if (events.isEmpty()) {
        throw new IllegalArgumentException("no certificate without a record");
      }
    }

    /** The versions of records without which it would not be due. */
    public List<RecordVersion> restsOn() {
      return events.stream().map(RecordedEvent::version).toList();
    }

    @Override
    public Explanation explanation() {
      return new Explanation(
          kind, clause, Optional.of(decree), Optional.of(validity), events, changes);
    }

    @Override
    public Eligible andAlso(Change change) {
      return new Eligible(
          kind, decree, clause, validity, attested, position, events, plus(changes, change));
    }

    @Override
    public <R> R fold(Function<Eligible, R> ifEligible, Function<NotEligible, R> ifNot) {
      return ifEligible.apply(this);
    }
  }

  /**
   * The person is not due a certificate.
   *
   * @param events that were looked at
   * @param endedOn the last day of a period that has ended (VALIDITY_ENDED)
   */
  record NotEligible(
      CertificateKind kind,
      Optional<Decree> decree,
      Shortfall shortfall,
      List<RecordedEvent<?>> events,
      Optional<LocalDate> endedOn,
      List<Change> changes)
      implements Eligibility {
    public NotEligible {
      events = List.copyOf(events);
      changes = List.copyOf(changes);
    }

    static NotEligible because(
        Shortfall shortfall,
        CertificateKind kind,
        Decree decree,
        List<? extends RecordedEvent<?>> events,
        Change... changes) {
      return new NotEligible(
          kind,
          Optional.of(decree),
          shortfall,
          List.copyOf(events),
          Optional.empty(),
          List.of(changes));
    }

    static NotEligible ended(
        Validity past,
        CertificateKind kind,
        Decree decree,
        List<? extends RecordedEvent<?>> events,
        List<Change> changes) {
      return new NotEligible(
          kind,
          Optional.of(decree),
          Shortfall.VALIDITY_ENDED,
          List.copyOf(events),
          past.lastDay(),
          changes);
    }

    /** The number of the dose that is to be given or recorded. */
    public Optional<Integer> missingDose() {
      return changes.stream().flatMap(change -> change.missingDose().stream()).findFirst();
    }

    /**
     * The first day on which it could be otherwise: the next dose may be given (SERIES_INCOMPLETE),
     * the period begins (TOO_EARLY).
     */
    public Optional<LocalDate> possibleFrom() {
      return changes.stream().flatMap(change -> change.possibleFrom().stream()).findFirst();
    }

    @Override
    public Explanation explanation() {
      return new Explanation(kind, shortfall, decree, Optional.empty(), events, changes);
    }

    @Override
    public NotEligible andAlso(Change change) {
      return new NotEligible(kind, decree, shortfall, events, endedOn, plus(changes, change));
    }

    @Override
    public <R> R fold(Function<Eligible, R> ifEligible, Function<NotEligible, R> ifNot) {
      return ifNot.apply(this);
    }
  }

  private static List<Change> plus(List<Change> changes, Change change) {
    return Stream.concat(changes.stream(), Stream.of(change)).toList();
  }
}
