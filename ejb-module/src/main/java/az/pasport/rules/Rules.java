package az.pasport.rules;

import az.pasport.record.VaccineProduct;
import az.pasport.rules.Eligibility.Attested;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.rules.Eligibility.NotEligible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Applies a rule book. Has no state but the book: see the numbered rules of the package. */
public final class Rules {
  private final RuleBook book;

  public Rules(RuleBook book) {
    this.book = book;
  }

  /** What a person with this history is due on a date. */
  public Eligibility decide(CertificateKind kind, MedicalHistory history, LocalDate date) {
    Optional<Decree> decree = book.inForceOn(date);
    if (decree.isEmpty()) {
      return NotEligible.because(kind, Shortfall.NO_DECREE);
    }
    return switch (kind) {
      case VACCINATION -> vaccination(decree.get(), history, date);
      case IMMUNITY -> immunity(decree.get(), history, date);
    };
  }

  private static Eligibility vaccination(Decree decree, MedicalHistory history, LocalDate date) {
    var kind = CertificateKind.VACCINATION;
    List<MedicalHistory.Dose> doses =
        history.doses().stream().filter(dose -> !dose.givenOn().isAfter(date)).toList();
    if (doses.isEmpty()) {
      return NotEligible.because(kind, Shortfall.NO_DOSE);
    }
    VaccineProduct primary = doses.get(0).product();
    int highest = doses.stream().mapToInt(dose -> dose.position().number()).max().orElseThrow();
    for (int number = 1; number <= Math.max(highest, primary.seriesSize()); number++) {
      if (numbered(doses, number).isEmpty()) {
        return missing(doses, number, number < highest);
      }
    }
    MedicalHistory.Dose completing = numbered(doses, primary.seriesSize()).orElseThrow();
    MedicalHistory.Dose last = doses.get(doses.size() - 1);
    boolean boosted = highest > primary.seriesSize();
    ValidityPeriod validity = validity(decree.vaccination(), completing.givenOn(), boosted);
    if (validity.hasEndedBy(date)) {
      return NotEligible.after(kind, validity.until().orElseThrow());
    }
    return new Eligible(
        kind,
        decree,
        validity,
        new Attested.Vaccinated(last),
        doses.stream().map(MedicalHistory.Dose::source).toList());
  }

  private static ValidityPeriod validity(
      Decree.Vaccination rule, LocalDate completedOn, boolean boosted) {
    OptionalInt months = rule.validMonths();
    if (months.isEmpty() || (boosted && rule.boosterMakesEndless())) {
      return ValidityPeriod.endlessFrom(completedOn);
    }
    return ValidityPeriod.of(completedOn, completedOn.plusMonths(months.getAsInt()));
  }

  private static NotEligible missing(
      List<MedicalHistory.Dose> doses, int number, boolean laterDoseIsRecorded) {
    MedicalHistory.Dose last = doses.get(doses.size() - 1);
    return new NotEligible(
        CertificateKind.VACCINATION,
        laterDoseIsRecorded ? Shortfall.EARLIER_DOSE_NOT_RECORDED : Shortfall.SERIES_INCOMPLETE,
        laterDoseIsRecorded
            ? Optional.empty()
            : Optional.of(last.givenOn().plusDays(last.product().daysBetweenDoses())),
        Optional.empty(),
        Optional.of(number));
  }

  private static Optional<MedicalHistory.Dose> numbered(
      List<MedicalHistory.Dose> doses, int number) {
    return doses.stream().filter(dose -> dose.position().number() == number).findFirst();
  }

  private static Eligibility immunity(Decree decree, MedicalHistory history, LocalDate date) {
    var kind = CertificateKind.IMMUNITY;
    Optional<MedicalHistory.Infection> latest =
        history.infections().stream()
            .filter(infection -> !infection.firstPositive().isAfter(date))
            .max(Comparator.comparing(MedicalHistory.Infection::firstPositive));
    if (latest.isEmpty()) {
      return NotEligible.because(kind, Shortfall.NO_INFECTION);
    }
    Decree.Immunity rule = decree.immunity();
    LocalDate firstPositive = latest.get().firstPositive();
    LocalDate from = firstPositive.plusDays(rule.fromDay());
    LocalDate until = firstPositive.plusMonths(rule.months());
    var restsOn = new ArrayList<>(List.of(latest.get().source()));
    Optional<MedicalHistory.Dose> firstDose = firstDoseWithin(history, firstPositive, until, date);
    if (firstDose.isPresent() && rule.daysAddedByFirstDose() > 0) {
      LocalDate extended = firstDose.get().givenOn().plusDays(rule.daysAddedByFirstDose());
      if (extended.isAfter(until)) {
        until = extended;
        restsOn.add(firstDose.get().source());
      }
    }
    if (date.isBefore(from)) {
      return NotEligible.before(kind, from);
    }
    if (date.isAfter(until)) {
      return NotEligible.after(kind, until);
    }
    return new Eligible(
        kind,
        decree,
        ValidityPeriod.of(from, until),
        new Attested.Recovered(latest.get()),
        restsOn);
  }

  private static Optional<MedicalHistory.Dose> firstDoseWithin(
      MedicalHistory history, LocalDate from, LocalDate until, LocalDate date) {
    return history.doses().stream()
        .filter(dose -> dose.position().number() == 1)
        .filter(dose -> !dose.givenOn().isBefore(from) && !dose.givenOn().isAfter(until))
        .filter(dose -> !dose.givenOn().isAfter(date))
        .findFirst();
  }
}
