package az.pasport.rules;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Clause;
import az.pasport.decree.Decree;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the rules say about one person and one kind of certificate at one moment. */
public sealed interface Eligibility {
  CertificateKind kind();

  /** Why, and what would change it. */
  Explanation explanation();

  /**
   * The person is due a certificate.
   *
   * @param attested what the certificate says
   * @param events without which it would not be due
   */
  record Eligible(
      CertificateKind kind,
      Decree decree,
      Clause clause,
      Validity validity,
      Attested attested,
      List<MedicalHistory.Event> events,
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
    public List<MedicalHistory.Source> restsOn() {
      return events.stream().map(MedicalHistory.Event::source).toList();
    }

    @Override
    public Explanation explanation() {
      return new Explanation(
          kind, clause, Optional.of(decree), Optional.of(validity), events, changes);
    }

    Eligible andAlso(Change change) {
      return new Eligible(kind, decree, clause, validity, attested, events, plus(changes, change));
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
      List<MedicalHistory.Event> events,
      Optional<LocalDate> endedOn,
      List<Change> changes)
      implements Eligibility {
    public NotEligible {
      events = List.copyOf(events);
      changes = List.copyOf(changes);
    }

    /** The number of the dose that is to be given or recorded. */
    public Optional<Integer> missingDose() {
      for (Change change : changes) {
        if (change instanceof Change.ByDose dose && dose.effect() == Change.Effect.COMPLETES) {
          return Optional.of(dose.number());
        }
        if (change instanceof Change.ByRecordOfDose dose) {
          return Optional.of(dose.number());
        }
      }
      return Optional.empty();
    }

    /**
     * The first day on which it could be otherwise: the next dose may be given (SERIES_INCOMPLETE),
     * the period begins (TOO_EARLY).
     */
    public Optional<LocalDate> possibleFrom() {
      for (Change change : changes) {
        if (change instanceof Change.ByDose dose) {
          return dose.notBefore();
        }
        if (change instanceof Change.ByTime time) {
          return Optional.of(time.from());
        }
      }
      return Optional.empty();
    }

    @Override
    public Explanation explanation() {
      return new Explanation(kind, shortfall, decree, Optional.empty(), events, changes);
    }

    NotEligible andAlso(Change change) {
      return new NotEligible(kind, decree, shortfall, events, endedOn, plus(changes, change));
    }
  }

  private static List<Change> plus(List<Change> changes, Change change) {
    return java.util.stream.Stream.concat(changes.stream(), java.util.stream.Stream.of(change))
        .toList();
  }

  /** What a certificate attests. */
  sealed interface Attested {
    /**
     * The last dose that counts.
     *
     * @param position in the person's own series, as certificates write it
     */
    record Vaccinated(MedicalHistory.Dose dose, az.pasport.record.DosePosition position)
        implements Attested {}

    /** The infection survived. */
    record Recovered(MedicalHistory.Infection infection) implements Attested {}

    /** The negative test. */
    record Tested(MedicalHistory.NegativeTest test) implements Attested {}

    /** The commission's conclusion. */
    record Contraindicated(MedicalHistory.Conclusion conclusion) implements Attested {}
  }
}
