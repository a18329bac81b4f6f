package az.pasport.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.fraud.evaluation.InventedMonth;
import az.pasport.fraud.evaluation.Scheme;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InventedMonthTest {
  private static final long SEED = 9_000_001;

  /** Three months from here have every scheme. */
  private static final long WITH_ALL_SCHEMES = 9_000_077;

  @Test
  void sameSeedGivesTheSameMonth() {
    assertThat(InventedMonth.withFraud(SEED)).isEqualTo(InventedMonth.withFraud(SEED));
    assertThat(InventedMonth.withFraud(SEED + 1)).isNotEqualTo(InventedMonth.withFraud(SEED));
  }

  @Test
  void gangOfThreeSellsFortyEntriesAmongTwentyThousandHonestOnes() {
    InventedMonth month = InventedMonth.withFraud(SEED);
    List<UUID> watched =
        month.observations().stream()
            .flatMap(seen -> EntryOf.entry(seen).stream())
            .filter(WatchedEntry::isFirstVersion)
            .filter(entry -> !entry.receivedAt().isBefore(month.watchedFrom()))
            .map(WatchedEntry::recordId)
            .toList();

    assertThat(watched)
        .filteredOn(record -> !month.planted().containsKey(record))
        .hasSize(InventedMonth.HONEST_ENTRIES);
    assertThat(watched)
        .filteredOn(record -> month.planted().get(record) == Scheme.GANG)
        .hasSize(40);
    assertThat(month.sellers().get(Scheme.GANG)).hasSize(3);
    assertThat(
            month.sellers().get(Scheme.GANG).stream()
                .map(key -> key.substring(0, key.indexOf('/')))
                .collect(Collectors.toSet()))
        .hasSize(2);
  }

  @Test
  void observationsComeInTheirOrder() {
    assertThat(InventedMonth.honest(SEED).observations()).isSortedAccordingTo(Observation.ORDER);
    assertThat(InventedMonth.honest(SEED).planted()).isEmpty();
  }

  @Test
  void everySchemeIsPlantedInSomeMonth() {
    assertThat(
            LongStream.range(WITH_ALL_SCHEMES, WITH_ALL_SCHEMES + 3)
                .mapToObj(InventedMonth::withFraud)
                .flatMap(month -> month.sellers().keySet().stream())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Scheme.values());
  }
}
