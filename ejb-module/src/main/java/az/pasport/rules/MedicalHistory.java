package az.pasport.rules;

import az.pasport.decree.Decree;
import az.pasport.record.Contraindication;
import az.pasport.record.DosePosition;
import az.pasport.record.HealthRecord;
import az.pasport.record.Recovery;
import az.pasport.record.TestOutcome;
import az.pasport.record.TestResult;
import az.pasport.record.TestType;
import az.pasport.record.VaccinationDose;
import az.pasport.record.VaccineProduct;
import az.pasport.time.Baku;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the records say about one person, as the rules need it, in the order of events whatever the
 * order of records.
 *
 * @param infections known from a positive NAAT test or a closed case
 * @param rapidPositives infections that only a rapid antigen test tells of: whether they count, a
 *     decree says
 */
public record MedicalHistory(
    List<Dose> doses,
    List<Infection> infections,
    List<Infection> rapidPositives,
    List<NegativeTest> negativeTests,
    List<Conclusion> conclusions) {
  private static final MedicalHistory EMPTY =
      new MedicalHistory(List.of(), List.of(), List.of(), List.of());

  private static final Comparator<Infection> BY_FIRST_POSITIVE =
      Comparator.comparing(Infection::firstPositive);

  /** A history without rapid tests. */
  public MedicalHistory(
      List<Dose> doses,
      List<Infection> infections,
      List<NegativeTest> negativeTests,
      List<Conclusion> conclusions) {
    this(doses, infections, List.of(), negativeTests, conclusions);
  }

  public MedicalHistory {
    doses =
        sorted(
            doses,
            Comparator.comparing(Dose::givenOn).thenComparing(dose -> dose.position().number()));
    infections = sorted(infections, BY_FIRST_POSITIVE);
    rapidPositives = sorted(rapidPositives, BY_FIRST_POSITIVE);
    negativeTests = sorted(negativeTests, Comparator.comparing(NegativeTest::announcedAt));
    conclusions =
        sorted(
            conclusions, Comparator.comparing(Conclusion::from).thenComparing(Conclusion::until));
  }

  private static <E extends Event> List<E> sorted(List<E> events, Comparator<E> order) {
    return events.size() < 2
        ? List.copyOf(events)
        : events.stream().sorted(order.thenComparing(event -> event.source().recordId())).toList();
  }

  /** A version of a record: what a decision rests on. */
  public record Source(UUID recordId, int version) {}

  /** Something that happened, and the record that says so. */
  public sealed interface Event {
    Source source();

    /** The day in Baku. */
    LocalDate on();
  }

  /**
   * A dose that was given.
   *
   * @param country where, ISO 3166-1 alpha-2
   */
  public record Dose(
      Source source,
      VaccineProduct product,
      DosePosition position,
      LocalDate givenOn,
      String country)
      implements Event {
    @Override
    public LocalDate on() {
      return givenOn;
    }
  }

  /** An infection, known from a positive test or from the case that was closed. */
  public record Infection(Source source, LocalDate firstPositive) implements Event {
    @Override
    public LocalDate on() {
      return firstPositive;
    }
  }

  /**
   * A NAAT test that did not find the virus.
   *
   * @param announcedAt in whole seconds
   * @param laboratory which announced it
   */
  public record NegativeTest(
      Source source,
      Instant sampledAt,
      Instant announcedAt,
      Optional<String> name,
      String laboratory)
      implements Event {
    public NegativeTest {
      sampledAt = sampledAt.truncatedTo(ChronoUnit.SECONDS);
      announcedAt = announcedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public LocalDate on() {
      return Baku.dateOf(announcedAt);
    }
  }

  /**
   * The Ministry commission's conclusion that vaccination is contraindicated.
   *
   * @param number of the conclusion
   */
  public record Conclusion(Source source, String number, LocalDate from, LocalDate until)
      implements Event {
    @Override
    public LocalDate on() {
      return from;
    }
  }

  /** No records at all. */
  public static MedicalHistory empty() {
    return EMPTY;
  }

  /** The history that the records tell, each in the version given. */
  public static MedicalHistory of(List<? extends HealthRecord> records) {
    var doses = new ArrayList<Dose>();
    var infections = new ArrayList<Infection>();
    var rapidPositives = new ArrayList<Infection>();
    var negativeTests = new ArrayList<NegativeTest>();
    var conclusions = new ArrayList<Conclusion>();
    for (HealthRecord record : records) {
      var source = new Source(record.recordId(), record.recordVersion());
      if (record instanceof VaccinationDose dose) {
        doses.add(
            new Dose(source, dose.product(), dose.position(), dose.givenOn(), dose.country()));
      } else if (record instanceof Recovery recovery) {
        infections.add(new Infection(source, recovery.firstPositive()));
      } else if (record instanceof TestResult test) {
        if (test.outcome() == TestOutcome.DETECTED) {
          (test.type() == TestType.NAAT ? infections : rapidPositives)
              .add(new Infection(source, test.sampledOn()));
        } else if (test.type() == TestType.NAAT) {
          negativeTests.add(
              new NegativeTest(
                  source, test.sampledAt(), test.announcedAt(), test.device(), test.laboratory()));
        }
      } else if (record instanceof Contraindication contraindication) {
        conclusions.add(
            new Conclusion(
                source,
                contraindication.conclusion(),
                contraindication.validFrom(),
                contraindication.validUntil()));
      }
    }
    return new MedicalHistory(doses, infections, rapidPositives, negativeTests, conclusions);
  }

  /** The infections that count under a rule, the first first. */
  List<Infection> infections(Decree.Immunity rule) {
    return rule.countsRapidTests() && !rapidPositives.isEmpty()
        ? sorted(
            Stream.concat(infections.stream(), rapidPositives.stream()).toList(), BY_FIRST_POSITIVE)
        : infections;
  }

  public boolean isEmpty() {
    return events().findAny().isEmpty();
  }

  /** All that happened. */
  public Stream<Event> events() {
    return Stream.of(doses, infections, rapidPositives, negativeTests, conclusions)
        .flatMap(List::stream);
  }
}
