package az.pasport.rules;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decree;
import az.pasport.decree.DecreeRefused;
import az.pasport.decree.RuleBook;
import az.pasport.record.DosePosition;
import az.pasport.record.MedicalEvent;
import az.pasport.record.RecordVersion;
import az.pasport.record.TestOutcome;
import az.pasport.record.TestType;
import az.pasport.record.VaccineProduct;
import az.pasport.record.VaccineProducts;
import az.pasport.samples.SampleEvents;
import az.pasport.time.Baku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 5, 1);
  private static final int MOST_DAYS = 366;

  private static MedicalHistory tests(String... announced) {
    var tests = new ArrayList<RecordedEvent<?>>();
    for (String moment : announced) {
      tests.add(
          recorded(
              new UUID(0, tests.size()),
              test(TestType.NAAT, Instant.parse(moment), TestOutcome.NOT_DETECTED)));
    }
    return MedicalHistory.ofEvents(tests);
  }

  private static MedicalEvent test(TestType type, Instant at, TestOutcome outcome) {
    return new MedicalEvent.Test(type, Optional.empty(), at, at, outcome);
  }

  private static RecordedEvent<?> recorded(UUID record, MedicalEvent event) {
    return new RecordedEvent<>(new RecordVersion(record, 1), event);
  }

  private static BitSet askedEveryDay(
      RuleBook book, LocalDate from, int days, CertificateKind kind, MedicalHistory history) {
    var timeline = new Timeline(book, from, days);
    var due = new BitSet();
    for (int day = 0; day < days; day++) {
      due.set(day, timeline.isDueOn(from.plusDays(day), kind, history));
    }
    return due;
  }

  @Property(tries = 3000)
  void jumpingIsAskingEveryDay(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = MOST_DAYS) int days) {
    MedicalHistory history = history(random);
    RuleBook book = book(random);
    LocalDate from = FIRST.plusDays(random.nextInt(600));
    for (CertificateKind kind : CertificateKind.values()) {
      assertThat(new Timeline(book, from, days).due(kind, history))
          .describedAs("%s from %s for %s days of %s", kind, from, days, history)
          .isEqualTo(askedEveryDay(book, from, days, kind, history));
    }
  }

  /**
   * Unruly on purpose: gaps, two doses of one number, tests around midnight, nested conclusions.
   */
  private static MedicalHistory history(Random random) {
    var events = new ArrayList<MedicalEvent>();
    var products = List.copyOf(VaccineProducts.known().all());
    for (int i = random.nextInt(5); i > 0; i--) {
      VaccineProduct product = products.get(random.nextInt(products.size()));
      events.add(
          SampleEvents.dose(
              product, new DosePosition(1 + random.nextInt(4), product.seriesSize()), day(random)));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate positive = day(random);
      events.add(
          random.nextBoolean()
              ? new MedicalEvent.Recovery(positive, positive.plusDays(random.nextInt(30)), "D-1")
              : positive(TestType.NAAT, positive));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      events.add(positive(TestType.RAT, day(random)));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      // 19:58:30 to 20:01:30 UTC are the minutes around Baku's midnight.
      Instant at =
          day(random)
              .atTime(19, 58, 30)
              .plusSeconds(random.nextInt(random.nextBoolean() ? 180 : 86_400))
              .toInstant(java.time.ZoneOffset.UTC);
      events.add(test(TestType.NAAT, at, TestOutcome.NOT_DETECTED));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate since = day(random);
      events.add(new MedicalEvent.Contraindication("1", since, since.plusDays(random.nextInt(90))));
    }
    return MedicalHistory.ofEvents(
        events.stream()
            .<RecordedEvent<?>>map(
                event -> recorded(new UUID(random.nextLong(), random.nextLong()), event))
            .toList());
  }

  private static MedicalEvent positive(TestType type, LocalDate on) {
    return test(type, Baku.startOf(on).plusSeconds(3600), TestOutcome.DETECTED);
  }

  private static LocalDate day(Random random) {
    return FIRST.plusDays(random.nextInt(700));
  }

  private static RuleBook book(Random random) {
    RuleBook book = RuleBook.national();
    try {
      return random.nextBoolean() ? book.with(decree(random)) : book;
    } catch (DecreeRefused sameDayAsAnother) {
      return book;
    }
  }

  private static Decree decree(Random random) {
    return new Decree(
        "a-draft",
        1,
        day(random),
        Map.of("az", "a", "en", "a", "ru", "a"),
        null,
        null,
        null,
        new Decree.Vaccination(
            random.nextBoolean() ? null : 1 + random.nextInt(12),
            Decree.FurtherDose.values()[random.nextInt(Decree.FurtherDose.values().length)],
            Decree.FurtherDoseOf.values()[random.nextInt(2)],
            Decree.OneDoseSeries.values()[random.nextInt(2)]),
        new Decree.Immunity(
            random.nextInt(20),
            1 + random.nextInt(9),
            random.nextBoolean(),
            1 + random.nextInt(120),
            random.nextBoolean()
                ? null
                : new Decree.FirstDose(
                    1 + random.nextInt(200),
                    Decree.CountedFrom.values()[random.nextInt(2)],
                    random.nextBoolean(),
                    Decree.BeforeInfection.values()[random.nextInt(2)])),
        random.nextBoolean() ? null : new Decree.Test(1 + random.nextInt(100)),
        random.nextBoolean());
  }

  @ParameterizedTest(name = "announced at {0}: due on days {1}")
  @CsvSource({
    // Baku is four hours ahead; the decree gives 72 hours.
    "2022-05-01T08:00:00Z, '{0, 1, 2}'",
    "2022-05-01T19:59:00Z, '{0, 1, 2, 3}'",
    // Announced in the last minute: the day had been asked by then.
    "2022-05-01T19:59:01Z, '{1, 2, 3}'",
    "2022-05-01T20:00:00Z, '{1, 2, 3}'",
  })
  void dayIsAskedAtItsLastMinute(String announced, String due) {
    assertThat(
            new Timeline(RuleBook.national(), LocalDate.of(2022, 5, 1), 10)
                .due(CertificateKind.TEST, tests(announced)))
        .hasToString(due);
  }

  @Test
  void nothingIsDueWithoutRecords() {
    for (CertificateKind kind : CertificateKind.values()) {
      assertThat(
              new Timeline(RuleBook.national(), FIRST, MOST_DAYS).due(kind, MedicalHistory.empty()))
          .isEqualTo(new BitSet());
    }
  }

  @Test
  void refusesNoDays() {
    Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> new Timeline(RuleBook.national(), FIRST, 0));
  }
}
