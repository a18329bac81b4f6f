package az.pasport.clinic;

import az.pasport.record.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a row: it has a record, or problems.
 *
 * @param held whether its record waits for a second worker
 * @param before whether the record was there before this upload, and may have changed since
 */
record RowResult(Optional<UUID> recordId, boolean held, boolean before, List<Problem> problems) {
  RowResult {
    problems = List.copyOf(problems);
  }

  static RowResult taken(UUID recordId, boolean held) {
    return new RowResult(Optional.of(recordId), held, false, List.of());
  }

  static RowResult takenBefore(UUID recordId) {
    return new RowResult(Optional.of(recordId), false, true, List.of());
  }

  static RowResult refused(List<Problem> problems) {
    return new RowResult(Optional.empty(), false, false, problems);
  }
}
