package az.pasport.trustlist;

import az.pasport.revocationlist.RevocationHash;
import jakarta.ejb.EJBException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the database has of the revocation list, in memory: one for all nodes of a test. */
final class MemoryRevocationChanges extends RevocationListChanges {
  /** What is revoked now. */
  Set<RevocationHash> revoked = Set.of();

  boolean answers = true;

  private final Map<RevocationHash, Change> entries = new HashMap<>();
  private final TrustDocumentVersion edition =
      new TrustDocumentVersion(TrustDocumentKind.REVOCATIONS, 0, Instant.EPOCH, "");

  @Override
  public Edition bringUpTo(Instant now, Wanted wanted, List<Duration> ages) {
    if (!answers) {
      throw new EJBException("down");
    }
    if (edition.isWithin(wanted.pause(), now) && !entries.isEmpty()) {
      return edition(wanted.knownVersion(), ages);
    }
    long next = edition.next(now);
    Set<RevocationHash> all = new HashSet<>(revoked);
    all.addAll(entries.keySet());
    for (RevocationHash hash : all) {
      Change entry = entries.get(hash);
      boolean listed = revoked.contains(hash);
      if (entry == null || entry.listed() != listed) {
        entries.put(hash, new Change(hash, listed, next));
      }
    }
    long latest = entries.values().stream().mapToLong(Change::in).max().orElse(0);
    edition.bringUpTo(wanted.settings() + latest, now, wanted.reissuedAfter());
    return edition(wanted.knownVersion(), ages);
  }

  @Override
  public Optional<Edition> stored(long knownVersion, List<Duration> ages) {
    if (!answers) {
      throw new EJBException("down");
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(edition(knownVersion, ages));
  }

  private Edition edition(long known, List<Duration> ages) {
    long since = since(edition.issuedAt(), ages.get(0));
    return new Edition(edition.version(), edition.issuedAt(), since(known), since(since), since);
  }

  private List<Change> since(long version) {
    return entries.values().stream()
        .filter(change -> change.in() > version && (change.listed() || version > 0))
        .toList();
  }
}
