package az.pasport.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the rules say about one person and one kind of certificate on one date. */
public sealed interface Eligibility {
  CertificateKind kind();

  /**
   * The person is due a certificate.
   *
   * @param attested what the certificate says
   * @param restsOn the versions of records without which it would not be due
   */
  record Eligible(
      CertificateKind kind,
      Decree decree,
      ValidityPeriod validity,
      Attested attested,
      List<MedicalHistory.Source> restsOn)
      implements Eligibility {
    public Eligible {
      restsOn = List.copyOf(restsOn);
      if (restsOn.isEmpty()) {
        throw new IllegalArgumentException("no certificate without a record");
      }
    }
  }

  /**
   * The person is not due a certificate.
   *
   * @param possibleFrom the first day on which it could be otherwise: the next dose may be given
   *     (SERIES_INCOMPLETE), the period begins (TOO_EARLY)
   * @param endedOn the last day of a period that has ended (VALIDITY_ENDED)
   * @param missingDose the number of the dose that is to be given or recorded
   */
  record NotEligible(
      CertificateKind kind,
      Shortfall shortfall,
      Optional<LocalDate> possibleFrom,
      Optional<LocalDate> endedOn,
      Optional<Integer> missingDose)
      implements Eligibility {
    static NotEligible because(CertificateKind kind, Shortfall shortfall) {
      return new NotEligible(kind, shortfall, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static NotEligible before(CertificateKind kind, LocalDate possibleFrom) {
      return new NotEligible(
          kind, Shortfall.TOO_EARLY, Optional.of(possibleFrom), Optional.empty(), Optional.empty());
    }

    static NotEligible after(CertificateKind kind, LocalDate endedOn) {
      return new NotEligible(
          kind, Shortfall.VALIDITY_ENDED, Optional.empty(), Optional.of(endedOn), Optional.empty());
    }
  }

  /** What a certificate attests. */
  sealed interface Attested {
    /** The last dose that counts. */
    record Vaccinated(MedicalHistory.Dose dose) implements Attested {}

    /** The infection survived. */
    record Recovered(MedicalHistory.Infection infection) implements Attested {}
  }
}
