package az.pasport.fraud.evaluation;

import az.pasport.decree.RuleBook;
import az.pasport.facility.Region;
import az.pasport.fraud.EnteringWorker;
import az.pasport.fraud.WatchedEntry;
import az.pasport.fraud.evaluation.InventedFacility.Size;
import az.pasport.fraud.evaluation.MonthRecorder.Content;
import az.pasport.record.Lot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plants fraud among the honest work. Sellers go on with their work, which is most of theirs. */
final class PlantedFraud {
  private static final double OTHER_SCHEMES = 0.33;

  private final MonthRecorder month;
  private final Map<Scheme, Runnable> others =
      Map.ofEntries(
          Map.entry(Scheme.LISTS, this::lists),
          Map.entry(Scheme.LONE_NIGHTS, this::loneNights),
          Map.entry(Scheme.LOT_IN_ADVANCE, this::lotInAdvance),
          Map.entry(Scheme.RETURNED_LOT, this::returnedLot),
          Map.entry(Scheme.LENT_NAME, this::lentName),
          Map.entry(Scheme.TWO_WHO_CONFIRM, this::twoWhoConfirm),
          Map.entry(Scheme.FAR_BUYERS, this::farBuyers),
          Map.entry(Scheme.FAR_FACILITY, this::farFacility),
          Map.entry(Scheme.BEFORE_DEADLINE, this::beforeDeadline),
          Map.entry(Scheme.DEAD_SOULS, this::deadSouls),
          Map.entry(Scheme.PASSPORT_RUN, this::passportRun),
          Map.entry(Scheme.UNSEEN_PEOPLE, this::unseenPeople));

  PlantedFraud(MonthRecorder month) {
    this.month = month;
  }

  void plant() {
    new Gang(month).sell();
    for (Scheme scheme : Scheme.values()) {
      if (others.containsKey(scheme) && month.chance(OTHER_SCHEMES)) {
        others.get(scheme).run();
      }
    }
  }

  private void lists() {
    InventedWorker worker = seller(Scheme.LISTS, Size.POLYCLINIC);
    for (int day : days(2)) {
      double hour = worker.firstHour() + 1 + month.random.nextDouble() * 3;
      for (int i = 70 + month.random.nextInt(40); i > 0; i--) {
        sold(Scheme.LISTS, worker, stranger(worker), 1, day, hour + i * 0.009);
      }
    }
  }

  private void loneNights() {
    InventedWorker worker = seller(Scheme.LONE_NIGHTS, Size.POLYCLINIC);
    for (int day : days(6)) {
      for (int i = 2 + month.random.nextInt(2); i > 0; i--) {
        double hour = 21.5 + month.random.nextDouble() * 5;
        sold(Scheme.LONE_NIGHTS, worker, stranger(worker), 1, day, hour);
      }
    }
  }

  private void lotInAdvance() {
    InventedWorker worker = seller(Scheme.LOT_IN_ADVANCE, Size.POLYCLINIC);
    var lot = new Lot(MonthRecorder.PRODUCT, "ADVANCE");
    month.deliver(worker.facility(), lot, month.day(16), 200);
    for (int day : days(5)) {
      LocalDate given = month.day(Math.min(day, 14));
      Content content = Content.dose(stranger(worker), 1, given);
      month.plant(
          Scheme.LOT_IN_ADVANCE,
          month.enter(worker, content, Optional.of(lot), during(worker, Math.max(day, 17))));
    }
  }

  private void returnedLot() {
    InventedWorker worker = seller(Scheme.RETURNED_LOT, Size.POLYCLINIC);
    var lot = new Lot(MonthRecorder.PRODUCT, "RETURNED");
    month.deliver(worker.facility(), lot, month.day(-10), 2);
    for (int day : days(6)) {
      Content content = Content.dose(stranger(worker), 1, month.day(day));
      month.plant(
          Scheme.RETURNED_LOT, month.enter(worker, content, Optional.of(lot), during(worker, day)));
    }
  }

  private void lentName() {
    InventedWorker worker = seller(Scheme.LENT_NAME, Size.HOSPITAL);
    InventedFacility far =
        month.one(
            month.country.facilities.stream()
                .filter(other -> isFar(other.region, worker.facility().region))
                .toList());
    var there =
        new InventedWorker(
            far,
            new EnteringWorker(far.code, "W-77", worker.worker().name()),
            worker.firstHour(),
            worker.hours(),
            worker.dayOff());
    month.sells(Scheme.LENT_NAME, there);
    for (int day : days(6)) {
      double hour = worker.firstHour() + 1 + month.random.nextDouble() * 3;
      // The honest owner of the name works at home meanwhile.
      month.enter(
          worker,
          Content.dose(stranger(worker), 1, month.day(day)),
          month.at(month.day(day), hour));
      for (int i = 1; i <= 2; i++) {
        sold(Scheme.LENT_NAME, there, stranger(there), 1, day, hour + 0.3 * i);
      }
    }
  }

  private void twoWhoConfirm() {
    InventedWorker one = seller(Scheme.TWO_WHO_CONFIRM, Size.POLYCLINIC);
    InventedWorker other = colleague(one);
    month.sells(Scheme.TWO_WHO_CONFIRM, other);
    boolean isTurn = false;
    for (int day : days(12)) {
      isTurn = !isTurn;
      InventedWorker first = isTurn ? one : other;
      backDated(Scheme.TWO_WHO_CONFIRM, first, isTurn ? other : one, day);
    }
  }

  private void farBuyers() {
    InventedWorker worker = seller(Scheme.FAR_BUYERS, Size.POLYCLINIC);
    for (int day : days(14)) {
      for (int i = 2; i > 0; i--) {
        sold(
            Scheme.FAR_BUYERS,
            worker,
            farPerson(worker.facility().region),
            2,
            day,
            workHour(worker));
      }
    }
  }

  private void farFacility() {
    InventedWorker worker = seller(Scheme.FAR_FACILITY, Size.VILLAGE);
    worker.facility().workers.forEach(any -> month.sells(Scheme.FAR_FACILITY, any));
    for (int day : days(15)) {
      for (int i = 4; i > 0; i--) {
        InventedWorker any = month.one(worker.facility().workers);
        sold(Scheme.FAR_FACILITY, any, farPerson(any.facility().region), 2, day, workHour(any));
      }
    }
  }

  private void beforeDeadline() {
    Optional<Integer> deadline =
        IntStream.range(5, InventedMonth.DAYS).boxed().filter(this::isDeadline).findFirst();
    deadline.ifPresent(
        end -> {
          InventedWorker worker = seller(Scheme.BEFORE_DEADLINE, Size.POLYCLINIC);
          for (int i = 0; i < 18; i++) {
            int day = end - month.random.nextInt(5);
            LocalDate given = month.day(day - 4 - month.random.nextInt(3));
            Content content = Content.dose(stranger(worker), 1, given);
            month.plant(Scheme.BEFORE_DEADLINE, month.enter(worker, content, during(worker, day)));
          }
        });
  }

  private boolean isDeadline(int day) {
    return RuleBook.national().decrees().stream()
        .anyMatch(decree -> decree.inForceFrom().equals(month.day(day)));
  }

  private void deadSouls() {
    InventedWorker worker = seller(Scheme.DEAD_SOULS, Size.POLYCLINIC);
    for (int day : days(3)) {
      InventedPerson person = stranger(worker);
      LocalDate died = month.day(day - 3 - month.random.nextInt(60));
      sold(Scheme.DEAD_SOULS, worker, person, 1, day, workHour(worker));
      month.died(person, died, month.at(month.day(Math.min(day + 1, 20)), 20));
    }
  }

  private void passportRun() {
    InventedWorker worker = seller(Scheme.PASSPORT_RUN, Size.POLYCLINIC);
    long passport = month.random.nextInt(90_000_000);
    for (int day : days(4)) {
      for (int i = 3; i > 0; i--) {
        InventedPerson person =
            month.newForeigner(worker.facility().region, passport += 1 + month.random.nextInt(3));
        sold(Scheme.PASSPORT_RUN, worker, person, 1, day, workHour(worker));
      }
    }
  }

  /** First doses before the three weeks, second doses within them, all by one worker. */
  private void unseenPeople() {
    InventedWorker worker = seller(Scheme.UNSEEN_PEOPLE, Size.HOSPITAL);
    for (int i = 0; i < 22; i++) {
      InventedPerson person = stranger(worker);
      int first = -27 + month.random.nextInt(20);
      sold(Scheme.UNSEEN_PEOPLE, worker, person, 1, first, workHour(worker));
      sold(Scheme.UNSEEN_PEOPLE, worker, person, 2, first + 28, workHour(worker));
    }
  }

  private void backDated(Scheme scheme, InventedWorker first, InventedWorker second, int day) {
    LocalDate given = month.day(day - 20 - month.random.nextInt(15));
    Content content = Content.dose(stranger(first), 1, given);
    WatchedEntry entry = month.enter(first, content, during(first, day));
    month.plant(scheme, entry);
    month.confirm(entry, second, entry.receivedAt().plusSeconds(600 + month.random.nextInt(9000)));
  }

  private void sold(
      Scheme scheme, InventedWorker worker, InventedPerson person, int dose, int day, double hour) {
    LocalDate given = month.day(day);
    month.plant(
        scheme, month.enter(worker, Content.dose(person, dose, given), month.at(given, hour)));
  }

  private Instant during(InventedWorker worker, int day) {
    return month.at(month.day(day), workHour(worker));
  }

  private double workHour(InventedWorker worker) {
    return worker.firstHour() + worker.hours() * month.random.nextDouble() * 0.95;
  }

  private InventedPerson stranger(InventedWorker worker) {
    return month.newPerson(worker.facility().region);
  }

  /** Somebody whose first dose was given far away. */
  private InventedPerson farPerson(Region region) {
    List<InventedFacility> far =
        month.country.facilities.stream().filter(other -> isFar(other.region, region)).toList();
    InventedFacility home = month.one(far);
    InventedPerson person = month.newPerson(home.region);
    LocalDate given = month.day(-60 + month.random.nextInt(30));
    month.enter(month.one(home.workers), Content.dose(person, 1, given), month.at(given, 10));
    return person;
  }

  /** The regions of the invented country are all far from each other, but for those by Baku. */
  private static boolean isFar(Region one, Region other) {
    return one != other
        && !(List.of(Region.BAKU, Region.ABSHERON_KHIZI).containsAll(List.of(one, other)));
  }

  private List<Integer> days(int number) {
    return Stream.generate(() -> month.random.nextInt(InventedMonth.DAYS))
        .distinct()
        .limit(number)
        .sorted()
        .toList();
  }

  private InventedWorker seller(Scheme scheme, Size size) {
    List<InventedWorker> honest =
        month
            .country
            .ofSize(size)
            .flatMap(facility -> facility.workers.stream())
            .filter(worker -> !worker.isNightShift() && !month.isSeller(worker))
            .toList();
    InventedWorker worker = month.one(honest);
    month.sells(scheme, worker);
    return worker;
  }

  private InventedWorker colleague(InventedWorker worker) {
    return month.one(
        worker.facility().workers.stream()
            .filter(other -> !other.equals(worker) && !month.isSeller(other))
            .toList());
  }
}
