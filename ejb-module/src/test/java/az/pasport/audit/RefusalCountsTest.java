package az.pasport.audit;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.security.Caller;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalCountsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:10Z");
  private static final Instant NEXT_MINUTE = Instant.parse("2026-03-01T08:01:00Z");

  private final RefusalCounts counts = new RefusalCounts();

  private static RefusedAction from(String address) {
    return new RefusedAction(
        RefusalKind.WRONG_FACILITY_SECRET,
        new Caller.Anonymous().actor(),
        "facility:unknown",
        address);
  }

  private int sum(Map<RefusedAction, Integer> entries) {
    return entries.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Test
  void firstRefusalIsWrittenAtOnce() {
    assertThat(counts.add(from("192.0.2.7"), NOW)).isEqualTo(Map.of(from("192.0.2.7"), 1));
    assertThat(counts.takeFinished(NEXT_MINUTE)).isEmpty();
  }

  @Test
  void millionWrongSecretsMakeTwoEntriesOfAMinute() {
    assertThat(counts.add(from("192.0.2.7"), NOW)).hasSize(1);
    for (int i = 1; i < 1_000_000; i++) {
      assertThat(counts.add(from("192.0.2.7"), NOW)).isEmpty();
    }

    assertThat(counts.takeFinished(NOW)).isEmpty();
    assertThat(counts.takeFinished(NEXT_MINUTE)).isEqualTo(Map.of(from("192.0.2.7"), 999_999));
    assertThat(counts.takeFinished(NEXT_MINUTE)).isEmpty();
    assertThat(counts.add(from("192.0.2.7"), NEXT_MINUTE)).hasSize(1);
  }

  @Test
  void botnetOfManyAddressesMakesABoundedNumberOfEntries() {
    int entries = 0;
    int refusals = 0;
    for (int i = 0; i < 10_000; i++) {
      Map<RefusedAction, Integer> now = counts.add(from("10.0." + i / 250 + "." + i % 250), NOW);
      entries += now.size();
      refusals += sum(now);
    }
    Map<RefusedAction, Integer> later = counts.takeFinished(NEXT_MINUTE);

    assertThat(entries + later.size()).isLessThanOrEqualTo(2 * (RefusalCounts.MOST + 1));
    assertThat(refusals + sum(later)).as("none is forgotten").isEqualTo(10_000);
    assertThat(later).containsKey(RefusedAction.ofMany(RefusalKind.WRONG_FACILITY_SECRET));
  }

  @Test
  void whatCannotBeWrittenIsCountedAgain() {
    Map<RefusedAction, Integer> first = counts.add(from("192.0.2.7"), NOW);
    counts.giveBack(first);
    counts.add(from("192.0.2.7"), NOW);

    assertThat(counts.takeFinished(NEXT_MINUTE)).isEqualTo(Map.of(from("192.0.2.7"), 2));
  }

  @Test
  void databaseThatIsAwayForHoursFillsNoMemory() {
    Instant now = NOW;
    for (int minute = 0; minute < 200; minute++) {
      for (int i = 0; i < 300; i++) {
        counts.giveBack(counts.add(from("10." + minute % 250 + "." + i % 250 + ".1"), now));
      }
      now = now.plusSeconds(60);
      counts.giveBack(counts.takeFinished(now));
    }

    assertThat(counts.takeAll()).hasSizeLessThanOrEqualTo(RefusalCounts.MOST + 1);
  }

  @Test
  void countsOfTheCurrentMinuteAreTakenAtTheEnd() {
    counts.add(from("192.0.2.7"), NOW);
    counts.add(from("192.0.2.7"), NOW);

    assertThat(counts.takeAll()).isEqualTo(Map.of(from("192.0.2.7"), 1));
  }
}
