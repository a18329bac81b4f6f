package az.pasport.fraud;

import az.pasport.fraud.Observation.Kind;
import java.time.Instant;

/**
 * The last observation that was looked at, in {@link Observation#ORDER}.
 *
 * @param row the number within the kind
 */
record WatchPosition(Instant at, Kind kind, long row) {
  static WatchPosition of(Observation seen) {
    return new WatchPosition(seen.at(), seen.kind(), seen.row());
  }

  /** Of a kind and of this very moment, rows with larger numbers were not looked at. */
  long rowOf(Kind other) {
    int order = other.compareTo(kind);
    if (order == 0) {
      return row;
    }
    return order < 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
  }
}
