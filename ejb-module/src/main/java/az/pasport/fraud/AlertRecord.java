package az.pasport.fraud;

import java.util.Optional;
import java.util.UUID;

/**
 * A record of an alert in its latest version.
 *
 * @param entry what the rules know of it
 * @param confirmedBy the number of the second worker, where one confirmed it
 */
public record AlertRecord(WatchedEntry entry, Optional<String> confirmedBy) {
  public UUID recordId() {
    return entry.recordId();
  }
}
