package az.pasport.trustlist;

import az.pasport.revocationlist.RevocationHash;
import az.pasport.revocationlist.RevocationSet;
import az.pasport.trustlist.RevocationListChanges.Change;
import az.pasport.trustlist.RevocationListChanges.Edition;
import az.pasport.trustlist.RevocationListChanges.Wanted;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * This node's copy of the revocation list, with the files that its editions name. It is brought up
 * to date by what was changed since; all nodes have the same files.
 */
@ApplicationScoped
public class RevocationLists {
  /** How soon an edition is served that is due, or that another node has made. */
  private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(5);

  /**
   * How soon an edition is looked for when a reader names a file that another node has published.
   */
  private static final Duration LOOKED_AT_FOR_A_FILE = Duration.ofSeconds(1);

  /**
   * How long the files of an edition are served after the next has come: a reader has its index,
   * which may be a minute old, and asks for files next.
   */
  private static final Duration SERVED_ON = Duration.ofMinutes(5);

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

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

  @Inject
  @ConfigProperty(name = "pasport.trust.revocations-pause", defaultValue = "PT30S")
  Duration pause = Duration.ZERO;

  @PostConstruct
  void checkSettings() {
    if (pause.isNegative() || pause.compareTo(LONGEST_PAUSE) > 0) {
      throw new IllegalArgumentException(
          "pasport.trust.revocations-pause is PT0S to " + LONGEST_PAUSE + ", not " + pause);
    }
  }

  /** The newest first. */
  private final Deque<PublishedRevocations> editions = new ArrayDeque<>();

  private @Nullable Instant lookedAt;
  private @Nullable Instant lookedForFileAt;

  /**
   * The current edition.
   *
   * @param settings what else decides on the content of the documents
   * @param reissuedAfter how long an unchanged list keeps its edition
   * @throws jakarta.ejb.EJBException when the database does not answer
   */
  synchronized PublishedRevocations current(String settings, Duration reissuedAfter) {
    Instant now = now();
    if (editions.isEmpty() || !isWithin(LOOKED_AT_EVERY, lookedAt, now)) {
      forgetOld(now);
      add(
          changes.bringUpTo(now, new Wanted(heldVersion(), settings, reissuedAfter, pause), DELTAS),
          now);
      lookedAt = now;
    }
    return editions.getFirst();
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
   * A file that an edition names. Whoever asks for one causes no edition to be made.
   *
   * @param name the SHA-256 of its content, 64 hexadecimal digits in lower case
   * @return empty when no edition that is still served names it
   * @throws jakarta.ejb.EJBException when the database does not answer
   */
  public synchronized Optional<RevocationFile> file(String name) {
    Optional<RevocationFile> file = heldFile(name);
    Instant now = now();
    if (file.isPresent() || isWithin(LOOKED_AT_FOR_A_FILE, lookedForFileAt, now)) {
      return file;
    }
    lookedForFileAt = now;
    forgetOld(now);
    changes.stored(heldVersion(), DELTAS).ifPresent(edition -> add(edition, now));
    return heldFile(name);
  }

  private Optional<RevocationFile> heldFile(String name) {
    return editions.stream().flatMap(edition -> edition.file(name).stream()).findFirst();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static boolean isWithin(Duration time, @Nullable Instant before, Instant now) {
    return before != null && Duration.between(before, now).abs().compareTo(time) < 0;
  }

  /** What a copy that is too old lacks, the database does not tell any more. */
  private void forgetOld(Instant now) {
    if (!editions.isEmpty() && editions.getFirst().issuedAt().isBefore(now.minus(OLDEST_COPY))) {
      editions.clear();
    }
  }

  private void add(Edition edition, Instant now) {
    if (edition.version() != heldVersion()) {
      editions.addFirst(PublishedRevocations.of(changed(edition), edition, DELTAS));
    }
    Instant replacedAt = Instant.MAX;
    for (Iterator<PublishedRevocations> each = editions.iterator(); each.hasNext(); ) {
      PublishedRevocations one = each.next();
      if (replacedAt.isBefore(now.minus(SERVED_ON))) {
        each.remove();
      }
      replacedAt = one.issuedAt();
    }
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
