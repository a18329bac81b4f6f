package az.pasport.rules;

import az.pasport.record.DosePosition;
import az.pasport.record.MedicalEvent;
import az.pasport.record.RecordVersion;
import az.pasport.record.TestOutcome;
import az.pasport.record.TestType;
import az.pasport.record.VaccineProduct;
import az.pasport.samples.SampleEvents;
import az.pasport.time.Baku;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Histories in one line, as the tables of tests write them: {@code D1 2021-05-01, D2 2021-06-01, +
 * 2022-01-10, - 2022-02-01T10:00, X 2022-01-01/2022-06-30}.
 *
 * <p>{@code D} a dose of CoronaVac, {@code J} of Jcovden, {@code V} of Vaxzevria, each with its
 * number; {@code O1} one dose of Comirnaty that closes a series after an infection; {@code +} a
 * first positive test; {@code -} the announcement of a negative test, in Baku; {@code X} a
 * conclusion.
 */
final class Histories {
  static final VaccineProduct CORONAVAC = SampleEvents.CORONAVAC;
  static final VaccineProduct VAXZEVRIA = SampleEvents.product("EU/1/21/1529");
  static final VaccineProduct COMIRNATY = SampleEvents.COMIRNATY;
  static final VaccineProduct JCOVDEN = SampleEvents.product("EU/1/20/1525");

  private Histories() {}

  static MedicalHistory of(String events) {
    return of(
        Stream.of(events.split(","))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .<RecordedEvent<?>>map(Histories::event)
            .toList());
  }

  static MedicalHistory of(List<RecordedEvent<?>> events) {
    return MedicalHistory.ofEvents(events);
  }

  static RecordedEvent<?> event(String text) {
    String kind = text.substring(0, text.indexOf(' '));
    String when = text.substring(text.indexOf(' ') + 1);
    return new RecordedEvent<>(
        new RecordVersion(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)), 1),
        kind.equals("-") ? "Lab" : "",
        event(kind, when));
  }

  private static MedicalEvent event(String kind, String when) {
    return switch (kind.charAt(0)) {
      case '+' -> test(baku(when), TestOutcome.DETECTED);
      case '-' -> test(baku(when), TestOutcome.NOT_DETECTED);
      case 'X' -> {
        String[] days = when.split("/");
        yield new MedicalEvent.Contraindication(
            "17", LocalDate.parse(days[0]), LocalDate.parse(days[1]));
      }
      default -> dose(kind, LocalDate.parse(when));
    };
  }

  private static MedicalEvent test(Instant announced, TestOutcome outcome) {
    return new MedicalEvent.Test(
        TestType.NAAT, Optional.empty(), announced.minusSeconds(7200), announced, outcome);
  }

  private static MedicalEvent dose(String kind, LocalDate on) {
    int number = Character.digit(kind.charAt(1), 10);
    VaccineProduct product =
        switch (kind.charAt(0)) {
          case 'D' -> CORONAVAC;
          case 'V' -> VAXZEVRIA;
          case 'O' -> COMIRNATY;
          case 'J' -> JCOVDEN;
          default -> throw new IllegalArgumentException(kind);
        };
    int size = kind.charAt(0) == 'O' ? 1 : product.seriesSize();
    return SampleEvents.dose(product, new DosePosition(number, size), on);
  }

  /** A date is asked about at its noon, a time at its time, both in Baku. */
  static Instant baku(String text) {
    return (text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atTime(12, 0))
        .atZone(Baku.ZONE)
        .toInstant();
  }
}
