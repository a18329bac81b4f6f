package az.pasport.rules;

import az.pasport.decree.Decree;
import az.pasport.record.HealthRecord;
import az.pasport.record.MedicalEvent.Contraindication;
import az.pasport.record.MedicalEvent.Test;
import az.pasport.record.MedicalEvent.Vaccination;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the records say about one person, sorted as the rules need it: in the order of events,
 * whatever the order of records.
 *
 * @param infections known from a positive NAAT test or a closed case
 * @param rapidPositives infections that only a rapid antigen test tells of: a decree says whether
 *     they count
 * @param negativeTests NAAT tests that did not find the virus, their times in whole seconds
 */
public record MedicalHistory(
    List<RecordedEvent<Vaccination>> doses,
    List<Infection> infections,
    List<Infection> rapidPositives,
    List<RecordedEvent<Test>> negativeTests,
    List<RecordedEvent<Contraindication>> conclusions) {
  private static final MedicalHistory EMPTY = new HistoryBuilder().build();

  public MedicalHistory {
    doses = sorted(doses, Order.DOSES);
    infections = sorted(infections, Order.INFECTIONS);
    rapidPositives = sorted(rapidPositives, Order.INFECTIONS);
    negativeTests = sorted(negativeTests, Order.TESTS);
    conclusions = sorted(conclusions, Order.CONCLUSIONS);
  }

  /** The orders of events; the number of the record decides between equals. */
  private static final class Order {
    static final Comparator<RecordedEvent<Vaccination>> DOSES =
        Comparator.comparing((RecordedEvent<Vaccination> dose) -> dose.event().givenOn())
            .thenComparing(dose -> dose.event().position().number())
            .thenComparing(dose -> dose.version().recordId());

    static final Comparator<Infection> INFECTIONS =
        Comparator.comparing(Infection::firstPositive)
            .thenComparing(infection -> infection.recorded().version().recordId());

    static final Comparator<RecordedEvent<Test>> TESTS =
        Comparator.comparing((RecordedEvent<Test> test) -> test.event().announcedAt())
            .thenComparing(test -> test.version().recordId());

    static final Comparator<RecordedEvent<Contraindication>> CONCLUSIONS =
        Comparator.comparing(
                (RecordedEvent<Contraindication> conclusion) -> conclusion.event().validFrom())
            .thenComparing(conclusion -> conclusion.event().validUntil())
            .thenComparing(conclusion -> conclusion.version().recordId());
  }

  private static <E> List<E> sorted(List<E> events, Comparator<E> order) {
    return events.size() < 2 ? List.copyOf(events) : events.stream().sorted(order).toList();
  }

  public static MedicalHistory empty() {
    return EMPTY;
  }

  /** The history that records state, each in the version given. */
  public static MedicalHistory of(List<? extends HealthRecord> records) {
    var history = new HistoryBuilder();
    for (HealthRecord record : records) {
      record
          .event()
          .ifPresent(
              event ->
                  history.add(new RecordedEvent<>(record.version(), record.laboratory(), event)));
    }
    return history.build();
  }

  public static MedicalHistory ofEvents(List<? extends RecordedEvent<?>> events) {
    var history = new HistoryBuilder();
    events.forEach(history::add);
    return history.build();
  }

  /** The infections that count under a rule, the first first. */
  List<Infection> infections(Decree.Immunity rule) {
    return rule.countsRapidTests() && !rapidPositives.isEmpty()
        ? sorted(
            Stream.concat(infections.stream(), rapidPositives.stream()).toList(), Order.INFECTIONS)
        : infections;
  }

  /** All that happened. */
  public Stream<RecordedEvent<?>> events() {
    return Stream.<Stream<? extends RecordedEvent<?>>>of(
            doses.stream(),
            Stream.concat(infections.stream(), rapidPositives.stream()).map(Infection::recorded),
            negativeTests.stream(),
            conclusions.stream())
        .flatMap(Function.identity());
  }
}
