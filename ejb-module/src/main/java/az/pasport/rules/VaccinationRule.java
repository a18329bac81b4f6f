package az.pasport.rules;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Clause;
import az.pasport.decree.Decree;
import az.pasport.record.DosePosition;
import az.pasport.record.MedicalEvent.Vaccination;
import az.pasport.rules.Change.Effect;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.rules.Eligibility.NotEligible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a decree says of the certificate of vaccination (rules 2 and 3). */
record VaccinationRule(Decree decree, MedicalHistory history, LocalDate date) {
  private static final CertificateKind KIND = CertificateKind.VACCINATION;
  private static final String HOME = "AZ";

  Eligibility answer() {
    DoseSeries series = DoseSeries.until(date, history);
    if (series.isEmpty()) {
      return refused(Shortfall.NO_DOSE, series);
    }
    int unbroken = series.unbroken();
    boolean broken = series.goesBeyond(unbroken);
    var missing = new Change.ByRecordOfDose(unbroken + 1);
    if (unbroken == 0) {
      return refused(Shortfall.EARLIER_DOSE_NOT_RECORDED, series, missing);
    }
    List<RecordedEvent<Vaccination>> counted = series.upTo(unbroken);
    Vaccination first = counted.get(0).event();
    Optional<Infection> behind = infectionBehind(first);
    int seriesSize =
        needsInfection(first) && behind.isEmpty()
            ? first.product().seriesSize()
            : first.position().seriesSize();
    if (unbroken < seriesSize && broken) {
      return refused(Shortfall.EARLIER_DOSE_NOT_RECORDED, series, missing);
    }
    RecordedEvent<Vaccination> last = series.numbered(unbroken).orElseThrow();
    if (unbroken < seriesSize) {
      LocalDate notBefore =
          last.event().givenOn().plusDays(last.event().product().daysBetweenDoses());
      return refused(
          Shortfall.SERIES_INCOMPLETE,
          series,
          new Change.ByDose(unbroken + 1, Optional.of(notBefore), Effect.COMPLETES));
    }
    Vaccination completing = series.numbered(seriesSize).orElseThrow().event();
    Granted granted =
        granted(counted, completing).restingOn(needsInfection(first) ? behind : Optional.empty());
    List<Change> changes = broken ? List.of(missing) : furtherDose(granted, unbroken + 1);
    if (granted.period().hasEndedBy(date)) {
      return NotEligible.ended(granted.period(), KIND, decree, granted.events(counted), changes);
    }
    return new Eligible(
        KIND,
        decree,
        granted.clause(),
        granted.period(),
        last,
        Optional.of(new DosePosition(unbroken, seriesSize).onCertificate()),
        granted.events(counted),
        changes);
  }

  private NotEligible refused(Shortfall shortfall, DoseSeries series, Change... changes) {
    return NotEligible.because(shortfall, KIND, decree, series.doses(), changes);
  }

  /**
   * Whether a first dose is a series by itself only because its holder had been ill. Of one given
   * abroad the document that was shown says so.
   */
  private static boolean needsInfection(Vaccination first) {
    return first.position().seriesSize() < first.product().seriesSize()
        && first.country().equals(HOME);
  }

  private Optional<Infection> infectionBehind(Vaccination first) {
    return history.infections(decree.immunity()).stream()
        .filter(infection -> infection.firstPositive().isBefore(first.givenOn()))
        .findFirst();
  }

  /** A period, the words that give it, and the infection that they need, if they need one. */
  private record Granted(Clause clause, ValidityPeriod period, Optional<Infection> infection) {
    Granted(Clause clause, ValidityPeriod period) {
      this(clause, period, Optional.empty());
    }

    Granted restingOn(Optional<Infection> needed) {
      return infection.isPresent() ? this : new Granted(clause, period, needed);
    }

    List<RecordedEvent<?>> events(List<RecordedEvent<Vaccination>> doses) {
      List<RecordedEvent<?>> events = new ArrayList<>(doses.size() + 1);
      infection.map(Infection::recorded).ifPresent(events::add);
      events.addAll(doses);
      return events;
    }
  }

  /** What the series gives with the doses after it, without a gap. */
  private Granted granted(List<RecordedEvent<Vaccination>> doses, Vaccination completing) {
    Decree.Vaccination rule = decree.vaccination();
    LocalDate from = completing.givenOn();
    int seriesSize = completing.position().number();
    Optional<Integer> months = rule.monthsOf(seriesSize);
    if (months.isEmpty()) {
      return new Granted(Clause.SERIES_ENDLESS, ValidityPeriod.endlessFrom(from));
    }
    Optional<Vaccination> further =
        doses.stream()
            .map(RecordedEvent::event)
            .filter(dose -> dose.position().number() > seriesSize)
            .filter(dose -> rule.takesFurtherDoseOf(dose.product()))
            .max(Comparator.comparing(dose -> dose.position().number()));
    if (further.isPresent() && rule.furtherDose() == Decree.FurtherDose.ENDLESS) {
      return new Granted(Clause.FURTHER_DOSE_ENDLESS, ValidityPeriod.endlessFrom(from));
    }
    Optional<Infection> infection = infectionBeforeSeries(completing);
    if (infection.isPresent()) {
      return new Granted(
          Clause.SECOND_DOSE_AFTER_INFECTION, ValidityPeriod.endlessFrom(from), infection);
    }
    if (further.isPresent() && rule.furtherDose() == Decree.FurtherDose.RENEWS) {
      return new Granted(
          Clause.FURTHER_DOSE_MONTHS,
          ValidityPeriod.of(from, later(from, further.get().givenOn()).plusMonths(months.get())));
    }
    return new Granted(
        Clause.SERIES_MONTHS, ValidityPeriod.of(from, from.plusMonths(months.get())));
  }

  /** Old records may number doses against the order of their days. */
  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The infection whose immunity a second dose, taken in time, turned into a vaccination. */
  private Optional<Infection> infectionBeforeSeries(Vaccination completing) {
    Decree.FirstDose rule = decree.immunity().firstDose();
    if (rule == null || !rule.secondDoseIsEndless() || completing.position().number() != 2) {
      return Optional.empty();
    }
    return Immunity.all(decree.immunity(), history, date).stream()
        .filter(immunity -> immunity.firstDose().isPresent())
        .filter(immunity -> !completing.givenOn().isAfter(immunity.until()))
        .filter(
            immunity ->
                !rule.countsBeforeInfection()
                    || !completing.givenOn().isBefore(immunity.infection().firstPositive()))
        .map(Immunity::infection)
        .findFirst();
  }

  private List<Change> furtherDose(Granted granted, int number) {
    if (granted.period().until().isEmpty()) {
      return List.of();
    }
    return switch (decree.vaccination().furtherDose()) {
      case ENDLESS -> List.of(new Change.ByDose(number, Optional.empty(), Effect.MAKES_ENDLESS));
      case RENEWS -> List.of(new Change.ByDose(number, Optional.empty(), Effect.RENEWS));
      case NOTHING -> List.of();
    };
  }
}
