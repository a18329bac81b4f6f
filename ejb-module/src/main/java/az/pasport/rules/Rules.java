package az.pasport.rules;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Clause;
import az.pasport.decree.Decree;
import az.pasport.decree.RuleBook;
import az.pasport.record.DosePosition;
import az.pasport.rules.Change.Effect;
import az.pasport.rules.Eligibility.Attested;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.rules.Eligibility.NotEligible;
import az.pasport.rules.MedicalHistory.Conclusion;
import az.pasport.rules.MedicalHistory.Dose;
import az.pasport.rules.MedicalHistory.Event;
import az.pasport.rules.MedicalHistory.Infection;
import az.pasport.rules.MedicalHistory.NegativeTest;
import az.pasport.time.Baku;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Applies a rule book. Has no state but the book: see the numbered rules of the package. */
public final class Rules {
  private static final String HOME = "AZ";

  private final RuleBook book;

  public Rules(RuleBook book) {
    this.book = book;
  }

  RuleBook book() {
    return book;
  }

  /** What a person with this history is due at a moment, and whether the next decree changes it. */
  public Eligibility decide(CertificateKind kind, MedicalHistory history, Instant at) {
    LocalDate date = Baku.dateOf(at);
    Eligibility answer = answer(kind, history, at);
    Optional<Change.ByDecree> next =
        book.nextAfter(date).flatMap(decree -> changeBy(decree, kind, history, at));
    if (next.isEmpty()) {
      return answer;
    }
    return answer instanceof Eligible eligible
        ? eligible.andAlso(next.get())
        : ((NotEligible) answer).andAlso(next.get());
  }

  /** The answer alone, without a look at the decrees to come. */
  Eligibility answer(CertificateKind kind, MedicalHistory history, Instant at) {
    return book.inForceOn(Baku.dateOf(at))
        .map(decree -> under(decree, kind, history, at))
        .orElseGet(
            () -> refused(kind, Optional.empty(), Shortfall.NO_DECREE, List.of(), List.of()));
  }

  private Optional<Change.ByDecree> changeBy(
      Decree next, CertificateKind kind, MedicalHistory history, Instant at) {
    Instant itsFirstMoment = Baku.startOf(next.inForceFrom());
    Optional<Validity> without =
        book.inForceOn(Baku.dateOf(at))
            .flatMap(decree -> validity(under(decree, kind, history, itsFirstMoment)));
    Optional<Validity> with = validity(under(next, kind, history, itsFirstMoment));
    return with.equals(without)
        ? Optional.empty()
        : Optional.of(new Change.ByDecree(next, with.isPresent(), with.flatMap(Validity::lastDay)));
  }

  private static Optional<Validity> validity(Eligibility answer) {
    return answer instanceof Eligible eligible
        ? Optional.of(eligible.validity())
        : Optional.empty();
  }

  private static Eligibility under(
      Decree decree, CertificateKind kind, MedicalHistory history, Instant at) {
    LocalDate date = Baku.dateOf(at);
    return switch (kind) {
      case VACCINATION -> vaccination(decree, history, date);
      case IMMUNITY -> immunity(decree, history, date);
      case TEST -> test(decree, history, at);
      case CONTRAINDICATION -> contraindication(decree, history, date);
    };
  }

  private static Eligibility vaccination(Decree decree, MedicalHistory history, LocalDate date) {
    var kind = CertificateKind.VACCINATION;
    List<Dose> doses = until(date, history.doses());
    if (doses.isEmpty()) {
      return refused(kind, decree, Shortfall.NO_DOSE, doses);
    }
    int unbroken = unbroken(doses);
    boolean broken = doses.stream().anyMatch(dose -> dose.position().number() > unbroken);
    var missing = new Change.ByRecordOfDose(unbroken + 1);
    if (unbroken == 0) {
      return refused(kind, decree, Shortfall.EARLIER_DOSE_NOT_RECORDED, doses, missing);
    }
    List<Dose> counted =
        doses.stream().filter(dose -> dose.position().number() <= unbroken).toList();
    Dose first = counted.get(0);
    Optional<Infection> behind = infectionBehind(decree, first, history);
    int seriesSize =
        needsInfection(first) && behind.isEmpty()
            ? first.product().seriesSize()
            : first.position().seriesSize();
    if (unbroken < seriesSize && broken) {
      return refused(kind, decree, Shortfall.EARLIER_DOSE_NOT_RECORDED, doses, missing);
    }
    Dose last = numbered(doses, unbroken).orElseThrow();
    if (unbroken < seriesSize) {
      LocalDate notBefore = last.givenOn().plusDays(last.product().daysBetweenDoses());
      return refused(
          kind,
          decree,
          Shortfall.SERIES_INCOMPLETE,
          doses,
          new Change.ByDose(unbroken + 1, Optional.of(notBefore), Effect.COMPLETES));
    }
    Dose completing = numbered(doses, seriesSize).orElseThrow();
    Granted granted =
        granted(decree, history, date, counted, completing)
            .restingOn(needsInfection(first) ? behind : Optional.empty());
    List<Change> changes = broken ? List.of(missing) : furtherDose(decree, granted, unbroken + 1);
    if (granted.period().hasEndedBy(date)) {
      return ended(kind, decree, granted.period(), granted.events(counted), changes);
    }
    return new Eligible(
        kind,
        decree,
        granted.clause(),
        granted.period(),
        new Attested.Vaccinated(last, new DosePosition(unbroken, seriesSize).onCertificate()),
        granted.events(counted),
        changes);
  }

  /** The number up to which every dose is on record; 0 where the first is not (rule 2). */
  private static int unbroken(List<Dose> doses) {
    int number = 0;
    while (numbered(doses, number + 1).isPresent()) {
      number++;
    }
    return number;
  }

  /**
   * Whether a first dose is a series by itself only because its holder had been ill. Of one given
   * abroad the document that was shown says so.
   */
  private static boolean needsInfection(Dose first) {
    return first.position().seriesSize() < first.product().seriesSize()
        && first.country().equals(HOME);
  }

  private static Optional<Infection> infectionBehind(
      Decree decree, Dose first, MedicalHistory history) {
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

    List<Event> events(List<Dose> doses) {
      List<Event> events = new ArrayList<>(doses);
      infection.ifPresent(event -> events.add(0, event));
      return events;
    }
  }

  /**
   * What the series gives.
   *
   * @param doses the series and the doses after it, without a gap
   */
  private static Granted granted(
      Decree decree, MedicalHistory history, LocalDate date, List<Dose> doses, Dose completing) {
    Decree.Vaccination rule = decree.vaccination();
    LocalDate from = completing.givenOn();
    int seriesSize = completing.position().number();
    Optional<Integer> months = rule.monthsOf(seriesSize);
    if (months.isEmpty()) {
      return new Granted(Clause.SERIES_ENDLESS, ValidityPeriod.endlessFrom(from));
    }
    Optional<Dose> further =
        doses.stream()
            .filter(dose -> dose.position().number() > seriesSize)
            .filter(dose -> rule.takesFurtherDoseOf(dose.product()))
            .max(Comparator.comparing(dose -> dose.position().number()));
    if (further.isPresent() && rule.furtherDose() == Decree.FurtherDose.ENDLESS) {
      return new Granted(Clause.FURTHER_DOSE_ENDLESS, ValidityPeriod.endlessFrom(from));
    }
    Optional<Infection> infection = infectionBeforeSeries(decree, history, date, completing);
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
  private static Optional<Infection> infectionBeforeSeries(
      Decree decree, MedicalHistory history, LocalDate date, Dose completing) {
    Decree.FirstDose rule = decree.immunity().firstDose();
    if (rule == null || !rule.secondDoseIsEndless() || completing.position().number() != 2) {
      return Optional.empty();
    }
    return immunities(decree, history, date).stream()
        .filter(immunity -> immunity.firstDose().isPresent())
        .filter(immunity -> !completing.givenOn().isAfter(immunity.until()))
        .filter(
            immunity ->
                !rule.countsBeforeInfection()
                    || !completing.givenOn().isBefore(immunity.infection().firstPositive()))
        .map(Immunity::infection)
        .findFirst();
  }

  private static List<Change> furtherDose(Decree decree, Granted granted, int number) {
    if (granted.period().until().isEmpty()) {
      return List.of();
    }
    return switch (decree.vaccination().furtherDose()) {
      case ENDLESS -> List.of(new Change.ByDose(number, Optional.empty(), Effect.MAKES_ENDLESS));
      case RENEWS -> List.of(new Change.ByDose(number, Optional.empty(), Effect.RENEWS));
      case NOTHING -> List.of();
    };
  }

  /** The immunity that one infection gives. */
  private record Immunity(
      Infection infection, LocalDate from, LocalDate until, Optional<Dose> firstDose) {
    ValidityPeriod period() {
      return ValidityPeriod.of(from, until);
    }
  }

  private static Eligibility immunity(Decree decree, MedicalHistory history, LocalDate date) {
    var kind = CertificateKind.IMMUNITY;
    List<Immunity> all = immunities(decree, history, date);
    if (all.isEmpty()) {
      return refused(kind, decree, Shortfall.NO_INFECTION, List.of());
    }
    Optional<Immunity> current =
        all.stream()
            .filter(immunity -> immunity.period().contains(date))
            .max(Comparator.comparing(Immunity::until));
    if (current.isPresent()) {
      return immune(decree, history, current.get(), date);
    }
    Optional<Immunity> coming =
        all.stream()
            .filter(immunity -> date.isBefore(immunity.from()))
            .min(Comparator.comparing(Immunity::from));
    if (coming.isPresent()) {
      return refused(
          kind,
          decree,
          Shortfall.TOO_EARLY,
          List.of(coming.get().infection()),
          new Change.ByTime(coming.get().from()));
    }
    Immunity past = all.stream().max(Comparator.comparing(Immunity::until)).orElseThrow();
    return ended(kind, decree, past.period(), List.of(past.infection()), List.of());
  }

  private static Eligible immune(
      Decree decree, MedicalHistory history, Immunity immunity, LocalDate date) {
    List<Event> events = new ArrayList<>(List.of(immunity.infection()));
    Decree.FirstDose rule = decree.immunity().firstDose();
    LocalDate end = immunity.infection().firstPositive().plusMonths(decree.immunity().months());
    boolean longer = immunity.until().isAfter(end);
    if (longer) {
      events.add(immunity.firstDose().orElseThrow());
    }
    List<Change> changes =
        rule == null || !until(date, history.doses()).isEmpty()
            ? List.of()
            : List.of(extension(rule, end, date));
    return new Eligible(
        CertificateKind.IMMUNITY,
        decree,
        longer ? Clause.INFECTION_AND_FIRST_DOSE : Clause.INFECTION_MONTHS,
        immunity.period(),
        new Attested.Recovered(immunity.infection()),
        events,
        changes);
  }

  /** A first dose that would make immunity longer: where days count from it, not at once. */
  private static Change extension(Decree.FirstDose rule, LocalDate end, LocalDate date) {
    LocalDate notBefore =
        rule.from() == Decree.CountedFrom.DOSE ? end.minusDays(rule.days()).plusDays(1) : date;
    return new Change.ByDose(1, Optional.of(notBefore).filter(date::isBefore), Effect.EXTENDS);
  }

  private static List<Immunity> immunities(Decree decree, MedicalHistory history, LocalDate date) {
    List<Dose> doses = until(date, history.doses());
    List<Infection> infections = until(date, history.infections(decree.immunity()));
    return cases(infections, decree.immunity().daysOfOneIllness()).stream()
        .map(infection -> immunity(decree.immunity(), infection, doses))
        .toList();
  }

  private static Immunity immunity(Decree.Immunity rule, Infection infection, List<Dose> doses) {
    LocalDate firstPositive = infection.firstPositive();
    LocalDate from = firstPositive.plusDays(rule.fromDay());
    LocalDate end = firstPositive.plusMonths(rule.months());
    Decree.FirstDose adds = rule.firstDose();
    if (adds == null) {
      return new Immunity(infection, from, end, Optional.empty());
    }
    Optional<Dose> firstDose =
        numbered(doses, 1)
            .filter(dose -> adds.countsBeforeInfection() || !dose.givenOn().isBefore(firstPositive))
            .filter(dose -> !dose.givenOn().isAfter(end));
    LocalDate until =
        firstDose
            .filter(dose -> !dose.givenOn().isBefore(firstPositive))
            .map(
                dose ->
                    (adds.from() == Decree.CountedFrom.DOSE ? dose.givenOn() : end)
                        .plusDays(adds.days()))
            .filter(end::isBefore)
            .orElse(end);
    return new Immunity(infection, from, until, firstDose);
  }

  /** The illnesses behind the positive tests: an illness counts from its first (rule 5). */
  private static List<Infection> cases(List<Infection> infections, int daysOfOneIllness) {
    List<Infection> cases = new ArrayList<>();
    for (Infection infection : infections) {
      if (cases.isEmpty()
          || !infection
              .firstPositive()
              .isBefore(cases.get(cases.size() - 1).firstPositive().plusDays(daysOfOneIllness))) {
        cases.add(infection);
      }
    }
    return cases;
  }

  private static Eligibility test(Decree decree, MedicalHistory history, Instant at) {
    var kind = CertificateKind.TEST;
    Optional<Decree.Test> rule = decree.testing();
    if (rule.isEmpty()) {
      return refused(kind, decree, Shortfall.NOT_IN_DECREE, List.of());
    }
    int hours = rule.get().hours();
    Optional<NegativeTest> latest =
        history.negativeTests().stream()
            .filter(test -> !test.announcedAt().isAfter(at))
            .reduce((earlier, later) -> later);
    if (latest.isEmpty()) {
      return refused(kind, decree, Shortfall.NO_NEGATIVE_TEST, List.of(), new Change.ByTest(hours));
    }
    Instant announced = latest.get().announcedAt();
    var validity = new ValidityHours(announced, announced.plus(Duration.ofHours(hours)));
    if (validity.hasEndedBy(at)) {
      return ended(
          kind, decree, validity, List.of(latest.get()), List.of(new Change.ByTest(hours)));
    }
    return new Eligible(
        kind,
        decree,
        Clause.TEST_HOURS,
        validity,
        new Attested.Tested(latest.get()),
        List.of(latest.get()),
        List.of());
  }

  private static Eligibility contraindication(
      Decree decree, MedicalHistory history, LocalDate date) {
    var kind = CertificateKind.CONTRAINDICATION;
    if (!decree.contraindication()) {
      return refused(kind, decree, Shortfall.NOT_IN_DECREE, List.of());
    }
    Optional<Conclusion> current =
        history.conclusions().stream()
            .filter(conclusion -> period(conclusion).contains(date))
            .max(Comparator.comparing(Conclusion::until));
    if (current.isPresent()) {
      return new Eligible(
          kind,
          decree,
          Clause.CONCLUSION,
          period(current.get()),
          new Attested.Contraindicated(current.get()),
          List.of(current.get()),
          List.of());
    }
    Optional<Conclusion> coming =
        history.conclusions().stream()
            .filter(conclusion -> date.isBefore(conclusion.from()))
            .findFirst();
    if (coming.isPresent()) {
      return refused(
          kind,
          decree,
          Shortfall.TOO_EARLY,
          List.of(coming.get()),
          new Change.ByTime(coming.get().from()));
    }
    return history.conclusions().stream()
        .max(Comparator.comparing(Conclusion::until))
        .<Eligibility>map(past -> ended(kind, decree, period(past), List.of(past), List.of()))
        .orElseGet(() -> refused(kind, decree, Shortfall.NO_CONCLUSION, List.of()));
  }

  private static ValidityPeriod period(Conclusion conclusion) {
    return ValidityPeriod.of(conclusion.from(), conclusion.until());
  }

  private static <E extends Event> List<E> until(LocalDate date, List<E> events) {
    return events.stream().filter(event -> !event.on().isAfter(date)).toList();
  }

  private static Optional<Dose> numbered(List<Dose> doses, int number) {
    return doses.stream().filter(dose -> dose.position().number() == number).findFirst();
  }

  private static NotEligible ended(
      CertificateKind kind,
      Decree decree,
      Validity past,
      List<? extends Event> events,
      List<Change> changes) {
    return new NotEligible(
        kind,
        Optional.of(decree),
        Shortfall.VALIDITY_ENDED,
        List.copyOf(events),
        past.lastDay(),
        changes);
  }

  private static NotEligible refused(
      CertificateKind kind,
      Decree decree,
      Shortfall shortfall,
      List<? extends Event> events,
      Change... changes) {
    return refused(kind, Optional.of(decree), shortfall, events, List.of(changes));
  }

  private static NotEligible refused(
      CertificateKind kind,
      Optional<Decree> decree,
      Shortfall shortfall,
      List<? extends Event> events,
      List<Change> changes) {
    return new NotEligible(kind, decree, shortfall, List.copyOf(events), Optional.empty(), changes);
  }
}
