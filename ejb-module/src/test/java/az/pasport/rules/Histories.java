package az.pasport.rules;

import az.pasport.record.DosePosition;
import az.pasport.record.VaccineProduct;
import az.pasport.record.VaccineProducts;
import az.pasport.rules.MedicalHistory.Conclusion;
import az.pasport.rules.MedicalHistory.Dose;
import az.pasport.rules.MedicalHistory.Event;
import az.pasport.rules.MedicalHistory.Infection;
import az.pasport.rules.MedicalHistory.NegativeTest;
import az.pasport.rules.MedicalHistory.Source;
import az.pasport.time.Baku;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
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
  static final VaccineProduct CORONAVAC = product("CoronaVac");
  static final VaccineProduct VAXZEVRIA = product("EU/1/21/1529");
  static final VaccineProduct COMIRNATY = product("EU/1/20/1528");
  static final VaccineProduct JCOVDEN = product("EU/1/20/1525");

  private Histories() {}

  static MedicalHistory of(String events) {
    return of(
        Stream.of(events.split(","))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(Histories::event)
            .toList());
  }

  static MedicalHistory of(List<Event> events) {
    return new MedicalHistory(
        only(Dose.class, events),
        only(Infection.class, events),
        only(NegativeTest.class, events),
        only(Conclusion.class, events));
  }

  static Event event(String text) {
    String kind = text.substring(0, text.indexOf(' '));
    String when = text.substring(text.indexOf(' ') + 1);
    var source = new Source(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)), 1);
    return switch (kind.charAt(0)) {
      case '+' -> new Infection(source, LocalDate.parse(when));
      case '-' -> {
        Instant announced = baku(when);
        yield new NegativeTest(
            source, announced.minusSeconds(7200), announced, Optional.empty(), "Lab");
      }
      case 'X' -> {
        String[] days = when.split("/");
        yield new Conclusion(source, "17", LocalDate.parse(days[0]), LocalDate.parse(days[1]));
      }
      default -> dose(source, kind, LocalDate.parse(when));
    };
  }

  private static Dose dose(Source source, String kind, LocalDate on) {
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
    return new Dose(source, product, new DosePosition(number, size), on, "AZ");
  }

  /** A date is asked about at its noon, a time at its time, both in Baku. */
  static Instant baku(String text) {
    return (text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atTime(12, 0))
        .atZone(Baku.ZONE)
        .toInstant();
  }

  private static <E extends Event> List<E> only(Class<E> type, List<Event> events) {
    return new ArrayList<>(events.stream().filter(type::isInstance).map(type::cast).toList());
  }

  private static VaccineProduct product(String code) {
    return VaccineProducts.known().byCode(code).orElseThrow();
  }
}
