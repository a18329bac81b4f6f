package az.pasport.auditor;

import az.pasport.audit.SealedEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts entries of which nobody can say any more whom they name. The time of the latest tells an
 * auditor whether something was erased before its time.
 */
final class ErasedEntryCount {
  private final Count lookUps = new Count();
  private final Count deeds = new Count();

  void count(SealedEntry entry) {
    if (entry.isErased()) {
      (entry.isLookUp() ? lookUps : deeds).add(entry.content().doneAt());
    }
  }

  /** In words, a line for each kind; no line where nothing is missing. */
  List<String> describe() {
    List<String> lines = new ArrayList<>();
    lookUps.describe("look-ups", lines);
    deeds.describe("other entries", lines);
    return lines;
  }

  private static final class Count {
    private long entries;
    private @Nullable Instant latest;

    void add(Instant doneAt) {
      entries++;
      if (latest == null || doneAt.isAfter(latest)) {
        latest = doneAt;
      }
    }

    void describe(String what, List<String> lines) {
      if (latest != null) {
        lines.add(
            "Whom %d %s name is erased or left out; the latest is of %s."
                .formatted(entries, what, latest));
      }
    }
  }
}
