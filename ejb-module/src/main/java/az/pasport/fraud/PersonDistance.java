package az.pasport.fraud;

import java.util.List;

/**
 * Tells who comes from far. Nobody's address is known: a person is from far where all of their
 * earlier records come from other facilities, and the nearest of those is that far away.
 */
final class PersonDistance {
  private final RegionDistances distances;
  private final double leastKilometres;

  PersonDistance(RegionDistances distances, double leastKilometres) {
    this.distances = distances;
    this.leastKilometres = leastKilometres;
  }

  boolean isFar(WatchedEntry entry, EntryHistory history) {
    List<WatchedEntry> earlier =
        history.ofPersonBefore(entry).stream()
            .filter(other -> !other.recordId().equals(entry.recordId()))
            .toList();
    return entry.isFirstVersion()
        && !earlier.isEmpty()
        && earlier.stream()
            .allMatch(
                other -> distances.between(entry.region(), other.region()) >= leastKilometres);
  }
}
