package az.pasport.bench;

import az.pasport.facility.Region;
import az.pasport.record.DosePosition;
import az.pasport.record.MedicalEvent;
import az.pasport.record.RecordVersion;
import az.pasport.record.TestOutcome;
import az.pasport.record.TestType;
import az.pasport.record.VaccineProduct;
import az.pasport.record.VaccineProducts;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.RecordedEvent;
import az.pasport.time.Baku;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * People who do not exist, the same ones each time: 14 doses for ten people, as in the country in
 * 2022; every second series with a further dose; one in twelve infected; tests, and a few
 * contraindications. Person {@code n} is the same however many are asked for.
 */
final class InventedPeople {
  private static final long SEED = 419;
  private static final LocalDate FIRST_DOSES = LocalDate.of(2021, 1, 18);

  /** The day on which all of it is looked at: nothing is recorded later. */
  static final LocalDate TODAY = LocalDate.of(2022, 7, 1);

  static final int FACILITIES_PER_REGION = 5;

  /** The first facility's number; 1 is the Agency. */
  static final int FIRST_FACILITY = 50;

  private static final String WORKER = "Sınaq Həkimi";

  private static final List<VaccineProduct> PRODUCTS =
      VaccineProducts.known().all().stream().limit(4).toList();

  /** Of a hundred doses how many are of each, about as the country bought them. */
  private static final int[] SHARES = {70, 8, 4, 18};

  private InventedPeople() {}

  /** One record: what it says, when it came, and from which facility. */
  record Entry(RecordedEvent<?> recorded, Instant receivedAt, int facility) {
    Region region() {
      return Region.values()[(facility - FIRST_FACILITY) / FACILITIES_PER_REGION];
    }
  }

  /**
   * @param entries in the order of their receipt
   */
  record Invented(int number, LocalDate born, List<Entry> entries) {
    MedicalHistory history() {
      return MedicalHistory.ofEvents(
          entries.stream().<RecordedEvent<?>>map(Entry::recorded).toList());
    }
  }

  static Invented person(int number) {
    // Mixed, since the first numbers of neighbouring seeds are alike.
    return new Making(new Random(SEED + number * 0x9E3779B97F4A7C15L)).person(number);
  }

  /** One person in the making. */
  private static final class Making {
    private final Random random;
    private final List<Entry> entries = new ArrayList<>();
    private final int home;

    Making(Random random) {
      this.random = random;
      // A quarter of the country lives in and around the capital.
      this.home = chance(25) ? Region.BAKU.ordinal() : random.nextInt(Region.values().length);
    }

    Invented person(int number) {
      int age = (int) Math.min(95, Math.abs(random.nextGaussian()) * 24 + random.nextInt(25));
      LocalDate born = TODAY.minusYears(age).minusDays(random.nextInt(365));
      if (age >= 12) {
        vaccinate();
      }
      if (chance(8)) {
        infect();
      }
      if (chance(40)) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
          negativeTest();
        }
      }
      if (random.nextInt(1000) < 3) {
        LocalDate since = dayFrom(LocalDate.of(2021, 8, 9));
        add(
            version(),
            new MedicalEvent.Contraindication(
                "B-" + number, since, since.plusDays(30 + random.nextInt(335))),
            since);
      }
      entries.sort(Comparator.comparing(Entry::receivedAt));
      return new Invented(number, born, List.copyOf(entries));
    }

    private void vaccinate() {
      // The shares are of those aged 12 and more, who are four fifths.
      int fate = random.nextInt(100);
      if (fate >= 77) {
        return;
      }
      VaccineProduct product = product();
      LocalDate first = FIRST_DOSES.plusDays(random.nextInt(430));
      dose(product, 1, first);
      if (fate >= 65) {
        return;
      }
      LocalDate second = first.plusDays(product.daysBetweenDoses() + random.nextInt(20));
      dose(product, 2, second);
      if (fate < 33) {
        dose(product(), 3, second.plusDays(120 + random.nextInt(150)));
      }
    }

    private VaccineProduct product() {
      int share = random.nextInt(100);
      int i = 0;
      while (share >= SHARES[i]) {
        share -= SHARES[i++];
      }
      return PRODUCTS.get(i);
    }

    private void dose(VaccineProduct product, int number, LocalDate on) {
      if (on.isBefore(TODAY)) {
        add(
            version(),
            new MedicalEvent.Vaccination(
                product,
                Optional.of("L-1"),
                new DosePosition(number, 2),
                on,
                Optional.of(WORKER),
                "AZ",
                Optional.empty()),
            on);
      }
    }

    private void infect() {
      LocalDate positive = dayFrom(LocalDate.of(2021, 1, 1));
      if (chance(95)) {
        Instant announced = positive.atTime(14, 0).atZone(Baku.ZONE).toInstant();
        entries.add(
            new Entry(
                new RecordedEvent<>(version(), test(announced, TestOutcome.DETECTED)),
                announced,
                facility()));
      }
      LocalDate closed = positive.plusDays(10 + random.nextInt(15));
      if (chance(90) && closed.isBefore(TODAY)) {
        add(version(), new MedicalEvent.Recovery(positive, closed, WORKER), closed);
      }
    }

    private void negativeTest() {
      LocalDate on = dayFrom(LocalDate.of(2021, 11, 1));
      Instant announced =
          Baku.startOf(on).plus(8 * 60 + random.nextInt(14 * 60), ChronoUnit.MINUTES);
      add(version(), test(announced, TestOutcome.NOT_DETECTED), on);
    }

    private static MedicalEvent test(Instant announced, TestOutcome outcome) {
      return new MedicalEvent.Test(
          TestType.NAAT, Optional.of("Allplex"), announced, announced, outcome);
    }

    private LocalDate dayFrom(LocalDate first) {
      return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, TODAY)));
    }

    private void add(RecordVersion version, MedicalEvent event, LocalDate day) {
      Instant received = Baku.startOf(day).plus(22 * 60 + random.nextInt(100), ChronoUnit.MINUTES);
      entries.add(new Entry(new RecordedEvent<>(version, event), received, facility()));
    }

    private int facility() {
      int region = chance(90) ? home : random.nextInt(Region.values().length);
      return FIRST_FACILITY
          + region * FACILITIES_PER_REGION
          + random.nextInt(FACILITIES_PER_REGION);
    }

    private RecordVersion version() {
      return new RecordVersion(new UUID(random.nextLong(), random.nextLong()), 1);
    }

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }
  }
}
