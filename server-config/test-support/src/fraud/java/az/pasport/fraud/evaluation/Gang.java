package az.pasport.fraud.evaluation;

import az.pasport.fraud.WatchedEntry;
import az.pasport.fraud.evaluation.InventedFacility.Size;
import az.pasport.fraud.evaluation.MonthRecorder.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The story of August 2021: a nurse and a registrar of one hospital and an employee of another
 * polyclinic sell 40 entries in three weeks. Most buyers want a whole series at once: its first
 * dose is back-dated by one of the hospital, confirmed by the other, and the second is entered in
 * the polyclinic or in the hospital within two days. Some buy a single dose. They come from
 * anywhere, and half of it is done within working hours.
 */
final class Gang {
  private static final int ENTRIES = 40;
  private static final double SERIES = 0.7;
  private static final double IN_POLYCLINIC = 0.65;
  private static final double AFTER_HOURS = 0.4;
  private static final double FROM_AWAY = 0.5;

  private final MonthRecorder month;
  private final InventedWorker nurse;
  private final InventedWorker registrar;
  private final InventedWorker employee;
  private int entries;

  Gang(MonthRecorder month) {
    this.month = month;
    InventedFacility hospital = month.one(month.country.ofSize(Size.HOSPITAL).toList());
    InventedFacility polyclinic = month.one(month.country.ofSize(Size.POLYCLINIC).toList());
    List<InventedWorker> staff =
        hospital.workers.stream().filter(worker -> !worker.isNightShift()).toList();
    int first = month.random.nextInt(staff.size());
    this.nurse = staff.get(first);
    this.registrar = staff.get((first + 1 + month.random.nextInt(staff.size() - 1)) % staff.size());
    this.employee = month.one(polyclinic.workers);
    List.of(nurse, registrar, employee).forEach(seller -> month.sells(Scheme.GANG, seller));
  }

  void sell() {
    while (entries < ENTRIES) {
      int day = month.random.nextInt(InventedMonth.DAYS - 2);
      if (month.chance(SERIES) && entries < ENTRIES - 1) {
        wholeSeries(day);
      } else {
        singleDose(day);
      }
    }
  }

  private void wholeSeries(int day) {
    InventedPerson buyer = buyer();
    // The registrar sits at the computer; the nurse enters when the registrar is off.
    InventedWorker first = month.chance(0.7) ? registrar : nurse;
    InventedWorker second = first.equals(registrar) ? nurse : registrar;
    LocalDate given = month.day(day - 22 - month.random.nextInt(18));
    WatchedEntry entry = sold(first, Content.dose(buyer, 1, given), day, Instant.MIN);
    month.confirm(
        entry, second, entry.receivedAt().plus(Duration.ofMinutes(5 + month.random.nextInt(600))));
    InventedWorker completing =
        month.chance(IN_POLYCLINIC) ? employee : month.one(List.of(nurse, registrar));
    int later = month.random.nextInt(3);
    sold(
        completing,
        Content.dose(buyer, 2, month.day(day + later)),
        day + later,
        entry.receivedAt().plus(Duration.ofMinutes(15)));
  }

  private void singleDose(int day) {
    InventedWorker seller = month.one(List.of(nurse, registrar, employee));
    sold(seller, Content.dose(buyer(), 1, month.day(day)), day, Instant.MIN);
  }

  private WatchedEntry sold(InventedWorker seller, Content content, int day, Instant earliest) {
    double hour =
        month.chance(AFTER_HOURS)
            ? 18.5 + 4 * month.random.nextDouble()
            : seller.firstHour() + seller.hours() * month.random.nextDouble();
    Instant at = month.at(month.day(day), hour);
    WatchedEntry entry = month.enter(seller, content, at.isBefore(earliest) ? earliest : at);
    month.plant(Scheme.GANG, entry);
    entries++;
    return entry;
  }

  private InventedPerson buyer() {
    return month.newPerson(
        month.chance(FROM_AWAY)
            ? month.one(month.country.facilities).region
            : registrar.facility().region);
  }
}
