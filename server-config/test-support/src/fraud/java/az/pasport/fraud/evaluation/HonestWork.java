package az.pasport.fraud.evaluation;

import az.pasport.facility.Region;
import az.pasport.fraud.WatchedEntry;
import az.pasport.fraud.evaluation.InventedFacility.Size;
import az.pasport.fraud.evaluation.MonthRecorder.Content;
import az.pasport.record.RecordKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How people work who sell nothing, with what looks odd and is not: night shifts, overtime,
 * vaccination days and campaign weekends, papers that are entered weeks later and confirmed by
 * whoever sits beside, first doses that are entered late because the person came for the second,
 * second jobs, families with passports of one run, wrong days of death, corrections.
 */
final class HonestWork {
  private static final int OLD_PEOPLE = 5000;
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final MonthRecorder month;
  private final List<InventedPerson> old = new ArrayList<>();
  private final List<InventedPerson> seen = new ArrayList<>();
  private final int campaignFrom;

  HonestWork(MonthRecorder month) {
    this.month = month;
    this.campaignFrom = month.random.nextInt(InventedMonth.DAYS);
  }

  void everyDay() {
    enterOldPeople();
    for (InventedFacility facility : month.country.facilities) {
      int busyDay = month.random.nextInt(InventedMonth.DAYS);
      int paperDay = month.chance(0.5) ? month.random.nextInt(InventedMonth.DAYS) : -1;
      int overtimeDay = month.chance(0.5) ? month.random.nextInt(InventedMonth.DAYS) : -1;
      for (int day = -MonthRecorder.BEFORE; day < InventedMonth.DAYS; day++) {
        double entries = facility.size.entriesADay * share(facility, day);
        if (day == busyDay && facility.size != Size.VILLAGE) {
          entries *= 2;
        }
        for (int i = about(entries); i > 0; i--) {
          entry(facility, day, day == overtimeDay);
        }
        if (day == paperDay) {
          enterPapers(facility, day);
        }
      }
    }
    passportFamilies();
    new HonestDeaths(month).record();
  }

  private double share(InventedFacility facility, int day) {
    DayOfWeek weekday = month.day(day).getDayOfWeek();
    boolean isCampaign = WEEKEND.contains(weekday) && day >= campaignFrom && day < campaignFrom + 7;
    if (isCampaign) {
      return 1.4;
    }
    double atWeekend = facility.size == Size.HOSPITAL ? 0.6 : 0.3;
    return WEEKEND.contains(weekday) ? atWeekend : 1.2;
  }

  private int about(double mean) {
    return (int) Math.max(0, Math.round(mean + month.random.nextGaussian() * Math.sqrt(mean)));
  }

  /** People with both doses of half a year ago. */
  private void enterOldPeople() {
    for (int i = 0; i < OLD_PEOPLE; i++) {
      InventedFacility facility = month.one(month.country.facilities);
      InventedPerson person = month.newPerson(facility.region);
      int day = -240 + month.random.nextInt(40);
      for (int dose = 1; dose <= 2; dose++) {
        LocalDate given = month.day(day + 30 * dose);
        enterSoon(month.one(facility.workers), Content.dose(person, dose, given), given, 11);
      }
      old.add(person);
    }
  }

  private void entry(InventedFacility facility, int day, boolean isOvertime) {
    InventedWorker worker = onDuty(facility, day);
    LocalDate date = month.day(day);
    double hour = worker.firstHour() + worker.hours() * month.random.nextDouble();
    if (isOvertime && month.chance(0.25)) {
      hour = 18 + 3 * month.random.nextDouble();
    }
    Content content = content(facility, day);
    if (month.chance(0.005) && content.doseNumber() == 1) {
      enterLateForSecond(facility, content.person(), day, hour);
      return;
    }
    WatchedEntry entry = enterSoon(worker, content, date, hour);
    seen.add(content.person());
    if (month.chance(0.02)) {
      month.correct(
          entry,
          month.one(facility.workers),
          entry.receivedAt().plus(10 + month.random.nextInt(2800), ChronoUnit.MINUTES));
    }
  }

  /** Whoever is on duty; at night, with a night shift, few come. */
  private InventedWorker onDuty(InventedFacility facility, int day) {
    long weekday = month.day(day).toEpochDay();
    List<InventedWorker> present =
        facility.workers.stream()
            .filter(worker -> worker.worksOn(weekday))
            .filter(worker -> !worker.isNightShift() || month.chance(0.15))
            .toList();
    return month.one(present.isEmpty() ? facility.workers : present);
  }

  private Content content(InventedFacility facility, int day) {
    LocalDate date = month.day(day);
    double kind = month.random.nextDouble();
    if (kind < 0.2) {
      return new Content(RecordKind.TEST, somebody(facility), 0, date);
    }
    if (kind < 0.23) {
      return new Content(RecordKind.RECOVERY, somebody(facility), 0, date);
    }
    if (kind < 0.29) {
      InventedPerson booster = old.get(month.random.nextInt(old.size()));
      if (booster.doses == 2 && (booster.home == facility.region || month.chance(0.1))) {
        return Content.dose(booster, 3, date);
      }
    }
    InventedFacility first = whereFirstDoseWas(facility);
    for (InventedPerson due : first.due) {
      if (due.dueOn <= day) {
        first.due.remove(due);
        return Content.dose(due, 2, date);
      }
    }
    InventedPerson fresh = somebodyFresh(facility);
    if (month.chance(0.85)) {
      fresh.dueOn = day + 21 + month.random.nextInt(10);
      facility.due.add(fresh);
    }
    return Content.dose(fresh, 1, date);
  }

  private InventedFacility whereFirstDoseWas(InventedFacility facility) {
    if (month.chance(0.86)) {
      return facility;
    }
    boolean isNear = month.chance(0.8);
    List<InventedFacility> others =
        month.country.facilities.stream()
            .filter(other -> other != facility && isNear == (other.region == facility.region))
            .toList();
    return others.isEmpty() ? facility : month.one(others);
  }

  private InventedPerson somebody(InventedFacility facility) {
    return month.chance(0.3) && !seen.isEmpty()
        ? nearSeen(facility)
        : month.newPerson(home(facility));
  }

  private InventedPerson nearSeen(InventedFacility facility) {
    for (int tries = 0; tries < 20; tries++) {
      InventedPerson candidate = month.one(seen);
      if (candidate.home == facility.region) {
        return candidate;
      }
    }
    return month.one(seen);
  }

  private InventedPerson somebodyFresh(InventedFacility facility) {
    for (int tries = 0; tries < 5 && month.chance(0.3) && !seen.isEmpty(); tries++) {
      InventedPerson tested = month.one(seen);
      if (tested.doses == 0 && tested.home == facility.region) {
        return tested;
      }
    }
    return month.newPerson(home(facility));
  }

  /** The capital has students and workers from everywhere. */
  private Region home(InventedFacility facility) {
    double away = facility.region == Region.BAKU ? 0.2 : 0.05;
    return month.chance(away) ? month.one(List.of(Region.values())) : facility.region;
  }

  /** Most entries are made at once, some on the next days, one in a hundred after a week. */
  private WatchedEntry enterSoon(
      InventedWorker worker, Content content, LocalDate date, double hour) {
    double lag = month.random.nextDouble();
    Instant at = month.at(date, hour + month.random.nextDouble() * 0.2);
    if (lag > 0.995) {
      return held(worker, content, date.plusDays(8 + month.random.nextInt(10)), hour);
    }
    if (lag > 0.88) {
      int days = lag > 0.97 ? 2 + month.random.nextInt(5) : 1;
      at = month.at(date.plusDays(days), worker.firstHour() + 0.5 + month.random.nextDouble() * 3);
    }
    return month.enter(worker, content, at);
  }

  private WatchedEntry held(InventedWorker worker, Content content, LocalDate day, double hour) {
    WatchedEntry entry = month.enter(worker, content, month.at(day, hour));
    confirm(entry, worker, day);
    return entry;
  }

  /** On the next morning, by whoever is there; a worker who is alone asks the Agency. */
  private void confirm(WatchedEntry entry, InventedWorker first, LocalDate day) {
    List<InventedWorker> others =
        first.facility().workers.stream().filter(other -> !other.equals(first)).toList();
    if (!others.isEmpty()) {
      month.confirm(
          entry, month.one(others), month.at(day.plusDays(1), 9 + month.random.nextDouble() * 6));
    }
  }

  /** A heap of papers: one clerk enters them after hours, one colleague confirms them. */
  private void enterPapers(InventedFacility facility, int day) {
    InventedWorker clerk = month.one(facility.workers);
    List<InventedWorker> others =
        facility.workers.stream().filter(other -> !other.equals(clerk)).toList();
    double hour = clerk.firstHour() + clerk.hours() - 1;
    for (int i = 8 + month.random.nextInt(25); i > 0; i--) {
      hour += 0.04;
      LocalDate given = month.day(day - 8 - month.random.nextInt(14));
      Content content = Content.dose(somebodyFresh(facility), 1, given);
      WatchedEntry entry = month.enter(clerk, content, month.at(month.day(day), hour));
      if (!others.isEmpty()) {
        month.confirm(entry, others.get(0), month.at(month.day(day + 1), 9.5 + i * 0.02));
      }
    }
  }

  /** Somebody comes for the second dose, and the first is on paper only: it is entered now. */
  private void enterLateForSecond(
      InventedFacility second, InventedPerson person, int day, double hour) {
    InventedFacility first = whereFirstDoseWas(second);
    LocalDate given = month.day(day - 24 - month.random.nextInt(14));
    // In most facilities papers are one clerk's business.
    InventedWorker clerk = month.chance(0.6) ? first.workers.get(0) : month.one(first.workers);
    held(clerk, Content.dose(person, 1, given), month.day(day), hour - 1);
    month.enter(
        onDuty(second, day),
        Content.dose(person, 2, month.day(day)),
        month.at(month.day(day + month.random.nextInt(2)), hour));
  }

  /** Foreign families: their passports were issued one behind the other. */
  private void passportFamilies() {
    for (int family = 0; family < 25; family++) {
      InventedFacility facility = month.one(month.country.facilities);
      int day = month.random.nextInt(InventedMonth.DAYS);
      InventedWorker worker = onDuty(facility, day);
      long passport = month.random.nextInt(90_000_000);
      for (int i = 2 + month.random.nextInt(3); i > 0; i--) {
        InventedPerson person =
            month.newForeigner(facility.region, passport + month.random.nextInt(6));
        month.enter(
            worker,
            Content.dose(person, 1, month.day(day)),
            month.at(month.day(day), worker.firstHour() + 1 + i * 0.1));
      }
    }
  }
}
