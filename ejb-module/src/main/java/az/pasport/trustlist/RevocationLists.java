package az.pasport.trustlist;

import az.pasport.revocationlist.RevocationHash;
import az.pasport.revocationlist.RevocationSet;
import az.pasport.trustlist.RevocationListChanges.Change;
import az.pasport.trustlist.RevocationListChanges.Edition;
import az.pasport.trustlist.RevocationListChanges.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * This node's copy of the revocation list, with the files that its editions name. It is brought up
 * to date by what was changed since; all nodes have the same files.
 */
@ApplicationScoped
public class RevocationLists {
  /** How soon a change is published. */
  private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(5);

  /** How soon a change is looked for when a reader names a file that another node has published. */
  private static final Duration LOOKED_AT_FOR_A_FILE = Duration.ofSeconds(1);

  /** Editions whose files are still served: a reader has their index, and asks for files next. */
  private static final int EDITIONS_KEPT = 4;

  /** Before entries that left the list are deleted in the database. */
  private static final Duration OLDEST_COPY = Duration.ofDays(30);

  /** For copies of these ages there are deltas. */
  private static final List<Duration> DELTAS =
      List.of(
          Duration.ofDays(31),
          Duration.ofDays(7),
          Duration.ofDays(1),
          Duration.ofHours(6),
          Duration.ofHours(1));

  @Inject RevocationListChanges changes;
  @Inject Clock clock;

  /** The newest first. */
  private final Deque<PublishedRevocations> editions = new ArrayDeque<>();

  private Instant lookedAt = Instant.MIN;
  private @Nullable Wanted wanted;

  /**
   * The current edition.
   *
   * @param settings what else decides on the content of the documents
   * @param reissuedAfter how long an unchanged list keeps its edition
   * @throws jakarta.ejb.EJBException when the database does not answer
   */
  synchronized PublishedRevocations current(String settings, Duration reissuedAfter) {
    Wanted ours = new Wanted(heldVersion(), settings, reissuedAfter);
    wanted = ours;
    return upToDate(ours, LOOKED_AT_EVERY);
  }

  /** The version of this node's copy, 0 while there is none. The database is not asked. */
  synchronized long heldVersion() {
    return editions.isEmpty() ? 0 : editions.getFirst().version();
  }

  /** An edition that is still served. */
  synchronized Optional<PublishedRevocations> edition(long version) {
    return editions.stream().filter(edition -> edition.version() == version).findFirst();
  }

  /**
   * A file that an edition names.
   *
   * @param name the SHA-256 of its content, 64 hexadecimal digits in lower case
   * @return empty when no edition that is still served names it
   * @throws jakarta.ejb.EJBException when the database does not answer
   */
  public synchronized Optional<RevocationFile> file(String name) {
    Optional<RevocationFile> file = heldFile(name);
    if (file.isPresent() || wanted == null) {
      return file;
    }
    upToDate(wanted, LOOKED_AT_FOR_A_FILE);
    return heldFile(name);
  }

  private Optional<RevocationFile> heldFile(String name) {
    return editions.stream().flatMap(edition -> edition.file(name).stream()).findFirst();
  }

  private PublishedRevocations upToDate(Wanted ours, Duration every) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    boolean isFresh =
        !editions.isEmpty() && Duration.between(lookedAt, now).abs().compareTo(every) < 0;
    if (!isFresh) {
      if (!editions.isEmpty() && editions.getFirst().issuedAt().isBefore(now.minus(OLDEST_COPY))) {
        editions.clear();
      }
      Edition edition =
          changes.bringUpTo(
              now, new Wanted(heldVersion(), ours.settings(), ours.reissuedAfter()), DELTAS);
      if (edition.version() != heldVersion()) {
        editions.addFirst(PublishedRevocations.of(changed(edition), edition, DELTAS));
      }
      if (editions.size() > EDITIONS_KEPT) {
        editions.removeLast();
      }
      lookedAt = now;
    }
    return editions.getFirst();
  }

  private RevocationSet changed(Edition edition) {
    RevocationSet before = editions.isEmpty() ? RevocationSet.EMPTY : editions.getFirst().set();
    Set<RevocationHash> listed = hashes(edition.changes(), true);
    Set<RevocationHash> unlisted = hashes(edition.changes(), false);
    unlisted.removeAll(listed);
    return before.with(listed, unlisted);
  }

  private static Set<RevocationHash> hashes(List<Change> changes, boolean listed) {
    return changes.stream()
        .filter(change -> change.listed() == listed)
        .map(Change::hash)
        .collect(Collectors.toSet());
  }
}
