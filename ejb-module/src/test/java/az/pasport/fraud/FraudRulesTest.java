package az.pasport.fraud;

import static az.pasport.fraud.Entries.DAY;
import static az.pasport.fraud.Entries.DEADLINE;
import static az.pasport.fraud.Entries.LOT;
import static az.pasport.fraud.Entries.by;
import static az.pasport.fraud.Entries.instant;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.facility.Region;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule: what alerts, and the nearest that does not. By the delivered parameters. */
class FraudRulesTest {
  private final Entries entries = new Entries();

  @ParameterizedTest
  @CsvSource({"23, 4, 3, true", "23, 3, 3, false", "23, 4, 2, false", "14, 4, 3, false"})
  void entriesAtAnHourAtWhichNoColleagueWorks(int hour, int count, int days, boolean alerts) {
    entries.month("POL-1", 4);
    for (int i = 0; i < count; i++) {
      LocalDate day = DAY.plusDays(Math.min(i, days - 1));
      entries.enter(by("POL-1/C1").of(10 + i).dated(day).at(day, hour + i * 0.1));
    }
    assertAlert(RuleCode.NIGHT_ENTRIES, "POL-1/C1", alerts);
  }

  @ParameterizedTest
  @CsvSource({"19, false", "20, true", "6, true", "7, false"})
  void openingHoursCountWhileThereIsNoHabit(int hour, boolean alerts) {
    for (int i = 0; i < 4; i++) {
      entries.enter(by("NEW-1/W").of(10 + i).dated(DAY.plusDays(i)).at(DAY.plusDays(i), hour));
    }
    assertAlert(RuleCode.NIGHT_ENTRIES, "NEW-1/W", alerts);
  }

  @ParameterizedTest
  @CsvSource({"51, 1, true", "50, 1, false", "51, 1.5, false"})
  void moreEntriesThanOneCanMakeWithinAnHour(int count, double hours, boolean alerts) {
    for (int i = 0; i < count; i++) {
      entries.enter(by("POL-1/W").of(10 + i).at(DAY, 9 + i * hours / count));
    }
    assertAlert(RuleCode.WORKER_RATE, "POL-1/W", alerts);
  }

  @ParameterizedTest
  @CsvSource({"3, 3, true", "2, 3, false", "3, 2, false"})
  void dosesDatedBeforeTheLotCame(int daysBefore, int count, boolean alerts) {
    entries.delivered("POL-1", DAY, 100);
    for (int i = 0; i < count; i++) {
      entries.enter(by("POL-1/W").of(10 + i).ofLot(LOT).dated(DAY.minusDays(daysBefore)));
    }
    assertAlert(RuleCode.LOT_BEFORE_DELIVERY, "POL-1/CoronaVac/L1", alerts);
  }

  @Test
  void historyThatIsLoadedIsExempt() {
    entries.delivered("POL-1", DAY, 1);
    for (int i = 0; i < 5; i++) {
      entries.enter(by("POL-1/W").of(10 + i).ofLot(LOT).dated(DAY.minusDays(50)).loadingHistory());
    }
    assertAlert(RuleCode.LOT_BEFORE_DELIVERY, "", false);
    assertAlert(RuleCode.LOT_BEYOND_DELIVERY, "", false);
  }

  @ParameterizedTest
  @CsvSource({"2, 3, true", "3, 3, false", "0, 1, true"})
  void moreDosesOfALotThanThereAre(int delivered, int used, boolean alerts) {
    entries.delivered("POL-1", DAY.minusDays(1), delivered);
    for (int i = 0; i < used; i++) {
      entries.enter(by("POL-1/W").of(10 + i).ofLot(LOT));
    }
    assertAlert(RuleCode.LOT_BEYOND_DELIVERY, "POL-1/CoronaVac/L1", alerts);
  }

  @ParameterizedTest
  @CsvSource({
    "GANJA_DASHKASAN, Rəşad Adil Əliyev, 0.5, true",
    "GANJA_DASHKASAN, Rəşad Adil Əliyev, 5, false",
    "GANJA_DASHKASAN, Rəşad Əliyev, 0.5, false",
    "ABSHERON_KHIZI, Rəşad Adil Əliyev, 0.5, false"
  })
  void oneNameAtTwoPlacesFartherApartThanTheTimeAllows(
      Region region, String name, double hours, boolean alerts) {
    for (int day = 0; day < 5; day++) {
      LocalDate date = DAY.plusDays(day);
      entries.enter(by("A-1/W").named(name).of(10 + day).dated(date).at(date, 9));
      entries.enter(
          by("B-1/V").named(name).in(region).of(50 + day).dated(date).at(date, 9 + hours));
    }
    assertAlert(RuleCode.TWO_PLACES, "A-1/W + B-1/V", alerts);
  }

  @ParameterizedTest
  @CsvSource({"5, 4, 4, true", "4, 4, 4, false", "5, 3, 4, false", "5, 4, 2, false"})
  void sameTwoConfirmEachOther(int count, int days, int colleagues, boolean alerts) {
    entries.month("POL-1", colleagues);
    for (int i = 0; i < count; i++) {
      LocalDate day = DAY.plusDays(Math.min(i, days - 1));
      boolean isTurn = i % 2 == 0;
      WatchedEntry entry =
          entries.enter(
              by("POL-1/C" + (isTurn ? 0 : 1)).of(10 + i).dated(day.minusDays(9)).at(day, 10));
      entries.confirm(entry, isTurn ? "C1" : "C0", instant(day, 11));
    }
    assertAlert(RuleCode.CONFIRMING_PAIR, "POL-1/C0 + POL-1/C1", alerts);
  }

  @ParameterizedTest
  @CsvSource({"5, 30, 1, true", "4, 30, 1, false", "5, 7, 1, false", "5, 30, 5, false"})
  void backDatedDoseAndTheNextWithinDays(int people, int daysBack, int later, boolean alerts) {
    for (int i = 0; i < people; i++) {
      LocalDate day = DAY.plusDays(i);
      LocalDate next = day.plusDays(later);
      entries.enter(by("HAS-1/R").of(10 + i).dated(day.minusDays(daysBack)).at(day, 10));
      entries.enter(by("POL-1/E").of(10 + i).dose(2).dated(next).at(next, 10));
    }
    assertAlert(RuleCode.SERIES_AT_ONCE, "HAS-1/R", alerts);
    assertAlert(RuleCode.SERIES_AT_ONCE, "POL-1/E", alerts);
  }

  @ParameterizedTest
  @CsvSource({"3, 2, true", "2, 2, false", "3, 8, false"})
  void twoWorkersOfDifferentFacilitiesShareThePeople(int people, int later, boolean alerts) {
    for (int i = 0; i < people; i++) {
      LocalDate day = DAY.plusDays(i);
      LocalDate next = day.plusDays(later);
      entries.enter(by("HAS-1/R").of(10 + i).dated(day).at(day, 10));
      entries.enter(by("POL-1/E").of(10 + i).dose(2).dated(next).at(next, 10));
    }
    assertAlert(RuleCode.SHARED_PEOPLE, "HAS-1/R + POL-1/E", alerts);
  }

  @ParameterizedTest
  @CsvSource({"NAKHCHIVAN, 15, true", "NAKHCHIVAN, 14, false", "ABSHERON_KHIZI, 15, false"})
  void facilityWhosePeopleComeFromFar(Region home, int people, boolean alerts) {
    fromAfar(home, people, "KND-1/W");
    assertAlert(RuleCode.FAR_FACILITY, "KND-1", alerts);
  }

  @ParameterizedTest
  @CsvSource({"10, C0, true", "9, C0, false"})
  void workerToWhomPeopleComeFromFar(int people, String worker, boolean alerts) {
    entries.month("POL-1", 4);
    fromAfar(Region.NAKHCHIVAN, people, "POL-1/" + worker);
    assertAlert(RuleCode.FAR_WORKER, "POL-1/" + worker, alerts);
  }

  @Test
  void peopleFromFarWhoComeToAllColleaguesAlikeAreNoWorkersDoing() {
    entries.month("POL-1", 4);
    for (int worker = 0; worker < 4; worker++) {
      fromAfar(Region.NAKHCHIVAN, 12, "POL-1/C" + worker);
    }
    assertThat(entries.alerts(RuleCode.FAR_WORKER)).hasSizeLessThan(2);
  }

  private void fromAfar(Region home, int people, String worker) {
    for (int i = 0; i < people; i++) {
      long person = worker.hashCode() * 1000L + i;
      LocalDate before = DAY.minusDays(28);
      entries.enter(by("FAR-1/V").in(home).of(person).dated(before).at(before, 10));
      LocalDate day = DAY.plusDays(i % 5);
      entries.enter(by(worker).of(person).dose(2).dated(day).at(day, 10));
    }
  }

  @ParameterizedTest
  @CsvSource({"12, 4, 0, true", "11, 4, 0, false", "12, 2, 0, false", "12, 4, 20, false"})
  void backDatedEntriesBeforeADecreeComesIntoForce(
      int count, int daysBack, int daysAfterDeadline, boolean alerts) {
    entries.month("POL-1", 4);
    for (int i = 0; i < count; i++) {
      LocalDate day = DEADLINE.plusDays(daysAfterDeadline).minusDays(i % 3);
      entries.enter(by("POL-1/C0").of(10 + i).dated(day.minusDays(daysBack)).at(day, 10));
    }
    assertAlert(RuleCode.BACK_DATED, "POL-1/C0", alerts);
  }

  @ParameterizedTest
  @CsvSource({"2, true", "1, false"})
  void doseAfterTheDeathThatBecomesKnownLater(int daysAfter, boolean alerts) {
    entries.enter(by("POL-1/W").of(7));
    entries.died(7, DAY.minusDays(daysAfter));
    assertAlert(RuleCode.DEAD_PERSON, "POL-1/W", alerts);
  }

  @Test
  void recordOfSomebodyWhoIsKnownToBeDead() {
    entries.died(7, DAY.minusDays(30));
    entries.enter(by("POL-1/W").of(7).dose(0));
    assertAlert(RuleCode.DEAD_PERSON, "POL-1/W", true);
  }

  @ParameterizedTest
  @CsvSource({"7, 1, true", "6, 1, false", "7, 50, false", "7, 0, false"})
  void documentsOfOneRun(int people, int step, boolean alerts) {
    for (int i = 0; i < people; i++) {
      LocalDate day = DAY.plusDays(i % 2 == 0 || i < people - 3 ? 0 : 1);
      entries.enter(
          by("POL-1/W")
              .of(step == 0 ? 10 : 10 + i)
              .with(String.format("%08d", 4711 + i * step))
              .dated(day)
              .at(day, 10 + i * 0.1));
    }
    assertAlert(RuleCode.DOCUMENT_RUN, "POL-1/W", alerts);
  }

  @ParameterizedTest
  @CsvSource({"16, false, true", "15, false, false", "16, true, false"})
  void furtherDosesOfPeopleWhomOnlyOneWorkerHasSeen(
      int people, boolean isSeenByAnother, boolean alerts) {
    entries.month("POL-1", 4);
    for (int i = 0; i < people; i++) {
      LocalDate before = DAY.minusDays(1);
      entries.enter(
          by("POL-1/" + (isSeenByAnother ? "C1" : "C0"))
              .of(10 + i)
              .dated(before)
              .at(before, 15 + i * 0.01));
    }
    for (int i = 0; i < people; i++) {
      LocalDate day = DAY.plusDays(i % 5);
      entries.enter(by("POL-1/C0").of(10 + i).dose(2).dated(day).at(day, 10 + i * 0.01));
    }
    assertAlert(RuleCode.NO_OTHER_TRACE, "POL-1/C0", alerts);
  }

  private void assertAlert(RuleCode rule, String subject, boolean alerts) {
    if (alerts) {
      assertThat(entries.alerts(rule)).contains(subject);
    } else {
      assertThat(entries.alerts(rule)).isEmpty();
    }
  }
}
