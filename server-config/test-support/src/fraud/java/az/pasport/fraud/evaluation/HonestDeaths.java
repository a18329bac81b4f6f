package az.pasport.fraud.evaluation;

import az.pasport.fraud.WatchedEntry;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Some die later, as everywhere; once in two months a day of death is written down wrong. */
final class HonestDeaths {
  private final MonthRecorder month;

  HonestDeaths(MonthRecorder month) {
    this.month = month;
  }

  void record() {
    Map<Long, WatchedEntry> last = new HashMap<>();
    for (WatchedEntry entry : month.entries()) {
      last.merge(
          entry.person(),
          entry,
          (one, other) -> one.happenedOn().isBefore(other.happenedOn()) ? other : one);
    }
    List<WatchedEntry> doses = last.values().stream().filter(WatchedEntry::isDose).toList();
    for (int i = 0; i < 60; i++) {
      died(month.one(doses), 1 + month.random.nextInt(20));
    }
    if (month.chance(0.5)) {
      died(month.one(doses), -1 - month.random.nextInt(30));
    }
  }

  private void died(WatchedEntry dose, int daysAfter) {
    LocalDate day = dose.happenedOn().plusDays(daysAfter);
    month.died(
        new InventedPerson(dose.person(), dose.region(), dose.document()),
        day,
        month.at(day.isBefore(dose.happenedOn()) ? dose.happenedOn() : day, 36));
  }
}
