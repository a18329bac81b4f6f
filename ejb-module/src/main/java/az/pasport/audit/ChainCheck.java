package az.pasport.audit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a chain, entry by entry from its beginning, so that a chain of any length needs the memory
 * of one entry.
 *
 * <p>A chain alone proves little against an attacker who can write to the database: they can change
 * an entry and hash everything behind it anew. A head that was signed and kept elsewhere finds
 * them.
 */
public final class ChainCheck {
  private static final String GENESIS = "0".repeat(64);

  private final Deque<KnownHead> heads;
  private long place;
  private long agreedUpTo;
  private String previous = GENESIS;
  private @Nullable ChainBreak found;

  /**
   * @param heads that the chain has to contain
   */
  public ChainCheck(Collection<KnownHead> heads) {
    this.heads =
        new ArrayDeque<>(
            heads.stream()
                .filter(known -> known.head().place() > 0)
                .sorted(Comparator.comparingLong(known -> known.head().place()))
                .toList());
  }

  /**
   * @return whether the chain is whole so far; the entries behind a break need not be looked at
   */
  public boolean accept(SealedEntry entry) {
    if (found != null) {
      return false;
    }
    if (entry.place() > place + 1) {
      found = broken(ChainBreak.Kind.MISSING, place + 1, Optional.empty());
    } else if (entry.place() <= place) {
      found = broken(ChainBreak.Kind.REPEATED, entry.place(), time(entry));
    } else if (!entry.follows(previous)) {
      found = broken(ChainBreak.Kind.CHANGED, entry.place(), time(entry));
    } else if (!entry.isTruthful()) {
      found = broken(ChainBreak.Kind.PERSONAL_DATA_CHANGED, entry.place(), time(entry));
    } else {
      place = entry.place();
      previous = entry.hash();
      found = contradiction(entry);
    }
    return found == null;
  }

  private @Nullable ChainBreak contradiction(SealedEntry entry) {
    while (!heads.isEmpty() && heads.getFirst().head().place() == place) {
      KnownHead known = heads.removeFirst();
      if (!known.head().hash().equals(previous)) {
        return new ChainBreak(
            ChainBreak.Kind.REWRITTEN, place, time(entry), Optional.of(known), agreedUpTo);
      }
      agreedUpTo = place;
    }
    return null;
  }

  /** What is wrong, once every entry was looked at; empty if the chain is whole. */
  public Optional<ChainBreak> firstBreak() {
    if (found == null && !heads.isEmpty()) {
      return Optional.of(
          new ChainBreak(
              ChainBreak.Kind.CUT_OFF,
              place + 1,
              Optional.empty(),
              Optional.of(heads.getFirst()),
              agreedUpTo));
    }
    return Optional.ofNullable(found);
  }

  /** The last place that was looked at and found right. */
  public long place() {
    return place;
  }

  private ChainBreak broken(ChainBreak.Kind kind, long at, Optional<Instant> doneAt) {
    return new ChainBreak(kind, at, doneAt, Optional.empty(), agreedUpTo);
  }

  private static Optional<Instant> time(SealedEntry entry) {
    return Optional.of(entry.content().doneAt());
  }
}
