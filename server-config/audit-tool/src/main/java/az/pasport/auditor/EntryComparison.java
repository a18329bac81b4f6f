package az.pasport.auditor;

import az.pasport.transparency.LogEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares entries that were seen before, one by one, with those that the log gives now. */
final class EntryComparison {
  private final PublishedLog log;
  private final long size;
  private List<LogEntry> page = List.of();
  private long pageBegin;
  private @Nullable Change found;

  /**
   * The first difference.
   *
   * @param isMissing whether the log has no entry there any more
   */
  record Change(long index, boolean isMissing) {}

  /**
   * @param size how many entries are compared
   */
  EntryComparison(PublishedLog log, long size) {
    this.log = log;
    this.size = size;
  }

  /** Whether the log gives the same entry, and more are to be compared. */
  boolean isSame(long index, LogEntry entry) {
    if (index >= size) {
      return false;
    }
    if (index >= pageBegin + page.size()) {
      pageBegin = index;
      page = log.entries(index, size - index);
    }
    if (page.isEmpty()) {
      found = new Change(index, true);
    } else if (!page.get((int) (index - pageBegin)).equals(entry)) {
      found = new Change(index, false);
    }
    return found == null;
  }

  Optional<Change> firstChange() {
    return Optional.ofNullable(found);
  }
}
