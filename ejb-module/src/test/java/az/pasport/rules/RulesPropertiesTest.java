package az.pasport.rules;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decree;
import az.pasport.decree.RuleBook;
import az.pasport.message.Messages;
import az.pasport.record.MedicalEvent;
import az.pasport.record.TestOutcome;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.time.Baku;
import az.pasport.wording.ExplanationFormatter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every history, every date and every kind. */
class RulesPropertiesTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 5, 1);

  private final Rules rules = new Rules(RuleBook.national());

  @Provide
  Arbitrary<List<RecordedEvent<?>>> events() {
    Arbitrary<String> day =
        Arbitraries.integers().between(0, 900).map(days -> FIRST_DAY.plusDays(days).toString());
    Arbitrary<RecordedEvent<?>> dose =
        Combinators.combine(
                Arbitraries.of("D", "V", "J", "O"), Arbitraries.integers().between(1, 4), day)
            .as((product, number, on) -> Histories.event(product + number + " " + on));
    Arbitrary<RecordedEvent<?>> infection = day.map(on -> Histories.event("+ " + on));
    Arbitrary<RecordedEvent<?>> test =
        Combinators.combine(day, Arbitraries.integers().between(0, 23))
            .as((on, hour) -> Histories.event("- %sT%02d:17".formatted(on, hour)));
    Arbitrary<RecordedEvent<?>> conclusion =
        Combinators.combine(day, Arbitraries.integers().between(0, 400))
            .as(
                (from, days) ->
                    Histories.event("X " + from + "/" + LocalDate.parse(from).plusDays(days)));
    return Arbitraries.oneOf(dose, dose, infection, test, conclusion).list().ofMaxSize(7);
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.integers()
        .between(0, 1000 * 24 * 60)
        .map(minutes -> Baku.startOf(FIRST_DAY).plus(minutes, ChronoUnit.MINUTES));
  }

  @Property
  void theOrderOfRecordsDoesNotMatter(
      @ForAll("events") List<RecordedEvent<?>> events,
      @ForAll CertificateKind kind,
      @ForAll("moments") Instant at,
      @ForAll long seed) {
    var shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(rules.decide(kind, Histories.of(shuffled), at))
        .isEqualTo(rules.decide(kind, Histories.of(events), at));
  }

  @Property
  void whatIsValidIsValidNowAndNotBeforeItsRecords(
      @ForAll("events") List<RecordedEvent<?>> events,
      @ForAll CertificateKind kind,
      @ForAll("moments") Instant at) {
    if (rules.decide(kind, Histories.of(events), at) instanceof Eligible eligible) {
      assertThat(eligible.validity().begin()).isBeforeOrEqualTo(at);
      assertThat(eligible.validity().hasEndedBy(at)).isFalse();
      assertThat(eligible.events()).isNotEmpty().isSubsetOf(events);
      // By day and not by place: a second dose can be written down as given before the first.
      assertThat(eligible.validity().firstDay())
          .isAfterOrEqualTo(
              eligible.events().stream()
                  .map(RecordedEvent::countedFrom)
                  .min(Comparator.naturalOrder())
                  .get());
    }
  }

  /** Nothing of one person stays behind in the rules for the next. */
  @Property
  void anUnrelatedPersonsRecordsChangeNothing(
      @ForAll("events") List<RecordedEvent<?>> events,
      @ForAll("events") List<RecordedEvent<?>> others,
      @ForAll CertificateKind kind,
      @ForAll("moments") Instant at) {
    Eligibility alone = new Rules(RuleBook.national()).decide(kind, Histories.of(events), at);

    rules.decide(kind, Histories.of(others), at);

    assertThat(rules.decide(kind, Histories.of(events), at)).isEqualTo(alone);
  }

  @Property
  void whatHappensLaterChangesNoAnswer(
      @ForAll("events") List<RecordedEvent<?>> events,
      @ForAll CertificateKind kind,
      @ForAll("moments") Instant at) {
    // A conclusion is known before the first day for which it speaks.
    List<RecordedEvent<?>> known =
        events.stream()
            .filter(
                event ->
                    !isAfter(event, at) || event.event() instanceof MedicalEvent.Contraindication)
            .toList();

    Eligibility all = rules.answer(kind, Histories.of(events), at);

    assertThat(all).isEqualTo(rules.answer(kind, Histories.of(known), at));
  }

  /** Of a dose numbered above the series; whatever its product, its day and the doses before it. */
  @Property
  void aDoseAboveTheSeriesTakesNoCertificateAway(
      @ForAll("events") List<RecordedEvent<?>> events,
      @ForAll("above") RecordedEvent<?> above,
      @ForAll("moments") Instant at) {
    var more = new ArrayList<>(events);
    more.add(above);
    if (rules.answer(CertificateKind.VACCINATION, Histories.of(events), at)
        instanceof Eligible before) {
      assertThat(rules.answer(CertificateKind.VACCINATION, Histories.of(more), at))
          .isInstanceOfSatisfying(
              Eligible.class,
              after -> {
                if (before.validity().end().isEmpty()) {
                  assertThat(after.validity().end()).isEmpty();
                } else {
                  assertThat(after.validity().end().orElse(Instant.MAX))
                      .isAfterOrEqualTo(before.validity().end().get());
                }
              });
    }
  }

  @Provide
  Arbitrary<RecordedEvent<?>> above() {
    return Combinators.combine(
            Arbitraries.of("D", "V", "J"),
            Arbitraries.integers().between(3, 9),
            Arbitraries.integers().between(0, 900))
        .as(
            (product, number, days) ->
                Histories.event(product + number + " " + FIRST_DAY.plusDays(days)));
  }

  private static boolean isAfter(RecordedEvent<?> event, Instant at) {
    return event.event() instanceof MedicalEvent.Test test
            && test.outcome() == TestOutcome.NOT_DETECTED
        ? test.announcedAt().isAfter(at)
        : event.countedFrom().isAfter(Baku.dateOf(at));
  }

  @Property
  void aDecreeThatIsNotInForceChangesNoAnswer(
      @ForAll("events") List<RecordedEvent<?>> events,
      @ForAll CertificateKind kind,
      @ForAll("moments") Instant at) {
    LocalDate later = Baku.dateOf(at).plusDays(1);
    RuleBook book = RuleBook.national();
    if (book.decrees().stream().anyMatch(known -> known.inForceFrom().equals(later))) {
      return;
    }
    Decree national = book.byId("2021-05-25-statement").orElseThrow();
    var draft =
        new Decree(
            "draft",
            1,
            later,
            national.title(),
            null,
            null,
            null,
            new Decree.Vaccination(1, Decree.FurtherDose.NOTHING, null, null),
            new Decree.Immunity(0, 1, null, null, null),
            null,
            false);

    assertThat(new Rules(book.with(draft)).answer(kind, Histories.of(events), at))
        .isEqualTo(rules.answer(kind, Histories.of(events), at));
  }

  @Property
  void everyAnswerCanBeToldInThreeLanguages(
      @ForAll("events") List<RecordedEvent<?>> events,
      @ForAll CertificateKind kind,
      @ForAll("moments") Instant at) {
    Explanation explanation = rules.decide(kind, Histories.of(events), at).explanation();

    for (String language : List.of("az", "en", "ru")) {
      assertThat(
              new ExplanationFormatter(Messages.in(java.util.Locale.forLanguageTag(language)))
                  .format(explanation))
          .endsWith(".")
          .doesNotContain("{")
          .doesNotContain("null");
    }
  }
}
