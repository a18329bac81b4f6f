package az.pasport.revocation;

import az.pasport.record.RecordVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The set of records that a bulk revocation touches, fixed when it is previewed. Called inside a
 * transaction.
 */
@ApplicationScoped
class ChosenRecords {
  /** Those that have ended: what is under way, or can be undone, needs its set. */
  static final String OLD =
      " where revocation_id in (select id from bulk_revocation"
          + " where status = 'UNDONE' and undone_at < ?1"
          + " or status = 'DONE' and finished_at < ?1"
          + " or status in ('PREVIEWING', 'PREVIEWED') and created_at < ?1)";

  @PersistenceContext EntityManager entities;

  /** What has become of a record of the set. */
  enum State {
    CHOSEN,
    SUSPENDED,
    /** It was corrected, withdrawn or suspended by another before it was its turn. */
    CHANGED,
    RESTORED,
    /** It could not be restored: see {@link PersonRevocation#restore}. */
    KEPT
  }

  void addIdentifiers(long revocation, IdentifierList list) {
    for (IdentifierList.Entry entry : list.entries()) {
      entities
          .createNativeQuery(
              "insert into bulk_revocation_identifier (revocation_id, line, kind, identifier)"
                  + " values (?1, ?2, ?3, ?4)")
          .setParameter(1, revocation)
          .setParameter(2, entry.line())
          .setParameter(3, entry.kind().name())
          .setParameter(4, entry.identifier())
          .executeUpdate();
    }
  }

  /** Fixes the set and its people. */
  void collect(BulkRevocation revocation) {
    long id = revocation.id();
    RecordSelection selection = selection(revocation);
    Query records =
        entities.createNativeQuery(
            "insert into bulk_revocation_record"
                + " (revocation_id, record_id, record_version, person_id, state)"
                + " select cast(?1 as bigint), r.record_id, r.record_version,"
                + " coalesce(p.joined_to, p.id), 'CHOSEN'"
                + selection.sql());
    selection.fill(records);
    records.executeUpdate();
    entities
        .createNativeQuery(
            "insert into bulk_revocation_person (revocation_id, person_id, state)"
                + " select distinct revocation_id, person_id, 'CHOSEN'"
                + " from bulk_revocation_record where revocation_id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  private static RecordSelection selection(BulkRevocation revocation) {
    return revocation
        .choice()
        .map(choice -> RecordSelection.of(revocation.id(), choice))
        .orElseGet(() -> RecordSelection.listed(revocation.id()));
  }

  /** The lines of the list that name nothing we have; the list is forgotten. */
  List<Integer> takeUnknownLines(long revocation) {
    List<Integer> unknown =
        numbers(
                "select i.line from bulk_revocation_identifier i where i.revocation_id = ?1"
                    + " and not exists (select 1 from certificate k"
                    + " where i.kind = 'CERTIFICATE' and k.identifier = i.identifier)"
                    + " and not exists (select 1 from certificate k"
                    + " where i.kind = 'SHORT_CODE' and k.short_code = i.identifier)"
                    + " and not exists (select 1 from health_record r"
                    + " where i.kind = 'RECORD' and r.record_id = i.identifier) order by i.line",
                revocation)
            .map(Number::intValue)
            .toList();
    entities
        .createNativeQuery("delete from bulk_revocation_identifier where revocation_id = ?1")
        .setParameter(1, revocation)
        .executeUpdate();
    return unknown;
  }

  /** The versions of one person that are in a state, in no order. */
  List<RecordVersion> versions(long revocation, long person, State state) {
    return rows(entities
            .createNativeQuery(
                "select record_id, record_version from bulk_revocation_record"
                    + " where revocation_id = ?1 and person_id = ?2 and state = ?3")
            .setParameter(1, revocation)
            .setParameter(2, person)
            .setParameter(3, state.name()))
        .map(
            row ->
                new RecordVersion(UUID.fromString((String) row[0]), ((Number) row[1]).intValue()))
        .toList();
  }

  void mark(long revocation, RecordVersion version, State state) {
    entities
        .createNativeQuery(
            "update bulk_revocation_record set state = ?3"
                + " where revocation_id = ?1 and record_id = ?2")
        .setParameter(1, revocation)
        .setParameter(2, version.recordId().toString())
        .setParameter(3, state.name())
        .executeUpdate();
  }

  /** Public numbers of the records in some states, in order. */
  List<UUID> inStates(long revocation, State one, State other, int most) {
    return ((List<?>)
            entities
                .createNativeQuery(
                    "select record_id from bulk_revocation_record where revocation_id = ?1"
                        + " and state in (?2, ?3) order by record_id")
                .setParameter(1, revocation)
                .setParameter(2, one.name())
                .setParameter(3, other.name())
                .setMaxResults(most)
                .getResultList())
        .stream().map(id -> UUID.fromString((String) id)).toList();
  }

  /** How many records of the set are in a state. */
  long count(long revocation, State state) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from bulk_revocation_record"
                        + " where revocation_id = ?1 and state = ?2")
                .setParameter(1, revocation)
                .setParameter(2, state.name())
                .getSingleResult())
        .longValue();
  }

  /** How many records of the set were changed, or suspended by another, since it was fixed. */
  long changedMeanwhile(long revocation) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from bulk_revocation_record b where b.revocation_id = ?1"
                        + " and b.state = 'CHOSEN' and not exists (select 1 from health_record r"
                        + " where r.record_id = b.record_id"
                        + " and r.record_version = b.record_version"
                        + " and r.replaced_at is null and r.suspended_by is null)")
                .setParameter(1, revocation)
                .getSingleResult())
        .longValue();
  }

  /** How many records came since the preview that it would have chosen; 0 for a list. */
  long cameMeanwhile(BulkRevocation revocation) {
    if (revocation.choice().isEmpty()) {
      return 0;
    }
    RecordSelection selection =
        selection(revocation).since(revocation.createdAt()).besideThoseChosen();
    Query count = entities.createNativeQuery("select count(*)" + selection.sql());
    selection.fill(count);
    return ((Number) count.getSingleResult()).longValue();
  }

  /** Certificates that a bulk revocation has revoked and that are revoked still. */
  List<String> revokedCertificates(long revocation, int most) {
    return entities
        .createQuery(
            "select c.identifier from Certificate c where c.lifecycle.revokedBy = :revocation"
                + " order by c.identifier",
            String.class)
        .setParameter("revocation", revocation)
        .setMaxResults(most)
        .getResultList();
  }

  /** Whether a person is among those whom it touches. */
  boolean touches(long revocation, long person) {
    return !((List<?>)
            entities
                .createNativeQuery(
                    "select person_id from bulk_revocation_person"
                        + " where revocation_id = ?1 and person_id = ?2")
                .setParameter(1, revocation)
                .setParameter(2, person)
                .getResultList())
        .isEmpty();
  }

  /**
   * Forgets who was touched by what ended before a moment, or was previewed before it and not done;
   * the figures stay.
   */
  void forget(Instant before) {
    for (String table :
        List.of("bulk_revocation_identifier", "bulk_revocation_record", "bulk_revocation_person")) {
      entities
          .createNativeQuery("delete from " + table + OLD)
          .setParameter(1, Timestamp.from(before))
          .executeUpdate();
    }
  }

  private java.util.stream.Stream<Number> numbers(String sql, long revocation) {
    return ((List<?>) entities.createNativeQuery(sql).setParameter(1, revocation).getResultList())
        .stream().map(Number.class::cast);
  }

  private static java.util.stream.Stream<Object[]> rows(Query query) {
    return ((List<?>) query.getResultList()).stream().map(Object[].class::cast);
  }
}
