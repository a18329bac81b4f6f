package az.pasport.trustlist;

import az.pasport.certificate.CertificateStatus;
import az.pasport.digest.Sha256;
import az.pasport.revocationlist.RevocationHash;
import az.pasport.trustlist.RevocationListEntry.Status;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers the editions of the revocation list, for all nodes, and stores in which of them a
 * certificate came to it or left it. What was changed is found by indexes; all revoked certificates
 * are read for the first edition, and when an unchanged list is issued anew, twice a day.
 */
@Stateless
@PermitAll
public class RevocationListChanges {
  /** A delta has no more changes than this: by then the whole filter is hardly larger. */
  static final int MOST_IN_DELTA = 50_000;

  /** A transaction that revokes may be seen so long after the time that it stores. */
  private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);

  /** A revocation is undone within a day; what comes later is seen at the next new issue. */
  private static final Duration UNDONE_WITHIN = Duration.ofDays(2);

  /** Longer than the oldest delta reaches back. */
  private static final Duration KEPT = Duration.ofDays(40);

  private static final int PAGE = 5_000;

  @PersistenceContext EntityManager entities;

  /**
   * What a hash is since an edition.
   *
   * @param in the edition's version
   */
  public record Change(RevocationHash hash, boolean listed, long in) {}

  /**
   * An edition of the list.
   *
   * @param changes since the version that the caller has; all that is listed if it has none
   * @param recent the changes since the earliest of the caller's times for which they are not too
   *     many
   * @param recentSince that time
   */
  public record Edition(
      long version,
      Instant issuedAt,
      List<Change> changes,
      List<Change> recent,
      long recentSince) {}

  /**
   * What the caller has and wants.
   *
   * @param knownVersion the version that the caller has, 0 for none
   * @param settings what else decides on the content of the documents
   * @param reissuedAfter how long an unchanged list keeps its edition
   * @param pause how long an edition stands at least: readers fetch the files of its index
   *     meanwhile
   */
  public record Wanted(
      long knownVersion, String settings, Duration reissuedAfter, Duration pause) {}

  /**
   * The current edition: the last one, or the next if something was changed or it is old, and the
   * last has stood for a while.
   *
   * @param ages how old the copies are for which there are to be deltas, oldest first
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Edition bringUpTo(Instant now, Wanted wanted, List<Duration> ages) {
    TrustDocumentVersion last = held();
    // The row of a server that kept no entries yet is no edition of these entries.
    if (last.isWithin(wanted.pause(), now) && latestChange() > 0) {
      return edition(last, wanted.knownVersion(), ages);
    }
    long next = last.next(now);
    boolean all = last.isDue(now, wanted.reissuedAfter());
    unlistExpired(next, now);
    unlistUndone(next, now, all ? Instant.EPOCH : now.minus(UNDONE_WITHIN));
    listRevoked(next, now, all ? Instant.EPOCH : last.issuedAt().minus(LONGEST_TRANSACTION));
    // Adding entries has emptied the persistence context; the row is still locked.
    TrustDocumentVersion edition = held();
    edition.bringUpTo(
        Sha256.hexOf(wanted.settings() + " " + latestChange()), now, wanted.reissuedAfter());
    return edition(edition, wanted.knownVersion(), ages);
  }

  /**
   * The last edition as it was made; empty while nothing was ever listed.
   *
   * @param knownVersion the version that the caller has, 0 for none
   * @param ages as of {@link #bringUpTo}
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<Edition> stored(long knownVersion, List<Duration> ages) {
    TrustDocumentVersion last = held();
    return latestChange() > 0 ? Optional.of(edition(last, knownVersion, ages)) : Optional.empty();
  }

  private Edition edition(TrustDocumentVersion edition, long knownVersion, List<Duration> ages) {
    long version = edition.version();
    List<Change> changes = version == knownVersion ? List.of() : changes(knownVersion);
    for (Duration age : version == knownVersion ? List.<Duration>of() : ages) {
      long since = since(edition.issuedAt(), age);
      if (countSince(since) <= MOST_IN_DELTA) {
        return new Edition(version, edition.issuedAt(), changes, changes(since), since);
      }
    }
    return new Edition(version, edition.issuedAt(), changes, List.of(), version);
  }

  /** The version before that of an age: versions count seconds, and this one a full hour. */
  static long since(Instant issuedAt, Duration age) {
    return issuedAt.truncatedTo(ChronoUnit.HOURS).minus(age).getEpochSecond();
  }

  private TrustDocumentVersion held() {
    return entities.find(
        TrustDocumentVersion.class, TrustDocumentKind.REVOCATIONS, LockModeType.PESSIMISTIC_WRITE);
  }

  private void unlistExpired(long next, Instant now) {
    entities
        .createQuery(
            "update RevocationListEntry e set e.status = :unlisted, e.changedIn = :next,"
                + " e.changedAt = :now where e.status = :listed and e.leavesAt <= :now")
        .setParameter("listed", Status.LISTED)
        .setParameter("unlisted", Status.UNLISTED)
        .setParameter("next", next)
        .setParameter("now", now)
        .executeUpdate();
    entities
        .createQuery(
            "delete from RevocationListEntry e where e.status = :unlisted and e.changedAt < :old")
        .setParameter("unlisted", Status.UNLISTED)
        .setParameter("old", now.minus(KEPT))
        .executeUpdate();
  }

  private void unlistUndone(long next, Instant now, Instant since) {
    List<Long> undone =
        entities
            .createQuery(
                "select e.certificate from RevocationListEntry e, Certificate c"
                    + " where c.id = e.certificate and e.status = :listed and e.changedAt > :since"
                    + " and c.lifecycle.status <> :revoked",
                Long.class)
            .setParameter("listed", Status.LISTED)
            .setParameter("since", since)
            .setParameter("revoked", CertificateStatus.REVOKED)
            .getResultList();
    for (int i = 0; i < undone.size(); i += PAGE) {
      entities
          .createQuery(
              "update RevocationListEntry e set e.status = :unlisted, e.changedIn = :next,"
                  + " e.changedAt = :now where e.certificate in :them")
          .setParameter("unlisted", Status.UNLISTED)
          .setParameter("next", next)
          .setParameter("now", now)
          .setParameter("them", undone.subList(i, Math.min(i + PAGE, undone.size())))
          .executeUpdate();
    }
  }

  private void listRevoked(long next, Instant now, Instant since) {
    List<Object[]> revoked;
    long behind = Long.MIN_VALUE;
    do {
      revoked =
          entities
              .createQuery(
                  "select c.id, c.identifier, c.signatureExpiresAt, c.lifecycle.revokedAt"
                      + " from Certificate c where c.id > :behind"
                      + " and c.lifecycle.status = :revoked and c.lifecycle.revokedAt >= :since"
                      + " and c.signatureExpiresAt > :now and not exists (select e.certificate from"
                      + " RevocationListEntry e where e.certificate = c.id and e.status = :listed)"
                      + " order by c.id",
                  Object[].class)
              .setParameter("behind", behind)
              .setParameter("listed", Status.LISTED)
              .setParameter("revoked", CertificateStatus.REVOKED)
              .setParameter("since", since)
              .setParameter("now", now)
              .setMaxResults(PAGE)
              .getResultList();
      if (revoked.isEmpty()) {
        return;
      }
      // Of those that were on the list before, what is left of that.
      entities
          .createQuery("delete from RevocationListEntry e where e.certificate in :them")
          .setParameter("them", revoked.stream().map(one -> (Long) one[0]).toList())
          .executeUpdate();
      for (Object[] one : revoked) {
        behind = (Long) one[0];
        entities.persist(
            new RevocationListEntry(
                behind,
                RevocationHash.of((String) one[1]),
                next,
                (Instant) one[3],
                (Instant) one[2]));
      }
      entities.flush();
      entities.clear();
    } while (revoked.size() == PAGE);
  }

  private long latestChange() {
    return entities
        .createQuery("select coalesce(max(e.changedIn), 0L) from RevocationListEntry e", Long.class)
        .getSingleResult();
  }

  private long countSince(long version) {
    return entities
        .createQuery(
            "select count(e) from RevocationListEntry e where e.changedIn > :version", Long.class)
        .setParameter("version", version)
        .getSingleResult();
  }

  /** Since version 0 only what is listed. */
  private List<Change> changes(long version) {
    List<Status> wanted = version == 0 ? List.of(Status.LISTED) : List.of(Status.values());
    List<Change> changes = new ArrayList<>();
    long behind = Long.MIN_VALUE;
    List<Object[]> page;
    do {
      page =
          entities
              .createQuery(
                  "select e.certificate, e.hash, e.status, e.changedIn from RevocationListEntry e"
                      + " where e.changedIn > :version and e.certificate > :behind"
                      + " and e.status in :wanted order by e.certificate",
                  Object[].class)
              .setParameter("version", version)
              .setParameter("behind", behind)
              .setParameter("wanted", wanted)
              .setMaxResults(PAGE)
              .getResultList();
      for (Object[] one : page) {
        behind = (Long) one[0];
        changes.add(
            new Change(
                RevocationHash.ofHex((String) one[1]), one[2] == Status.LISTED, (Long) one[3]));
      }
    } while (page.size() == PAGE);
    return changes;
  }
}
