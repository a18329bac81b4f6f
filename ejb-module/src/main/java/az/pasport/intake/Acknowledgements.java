package az.pasport.intake;

import az.pasport.facility.Facility;
import az.pasport.record.HealthRecord;
import az.pasport.security.FacilityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What facilities were told. Called only inside a caller's transaction. */
@ApplicationScoped
class Acknowledgements {
  @PersistenceContext EntityManager entities;

  /**
   * What a sender was told before.
   *
   * @param acknowledged those of the messages that were, by their numbers
   */
  record Told(Facility facility, Map<String, Acknowledgement> acknowledged) {}

  /**
   * What a sender was told of these messages; one question, because it stands at the beginning of
   * every submission.
   *
   * @throws IllegalArgumentException if no facility has the code
   */
  Told told(FacilityCode sender, Collection<String> messageIds) {
    List<Object[]> rows =
        entities
            .createQuery(
                "select f, a from Facility f left join Acknowledgement a"
                    + " on a.facilityId = f.id and a.messageId in :messages where f.code = :code",
                Object[].class)
            .setParameter("code", sender.value())
            .setParameter("messages", messageIds)
            .getResultList();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no facility " + sender);
    }
    var acknowledged = new HashMap<String, Acknowledgement>();
    for (Object[] row : rows) {
      if (row[1] instanceof Acknowledgement known) {
        acknowledged.put(known.messageId(), known);
      }
    }
    return new Told((Facility) rows.get(0)[0], acknowledged);
  }

  /** What the sender of a version of a record was warned of. It is found by its time. */
  List<Warning> warnings(HealthRecord version) {
    return entities
        .createQuery(
            "select a from Acknowledgement a where a.acknowledgedAt = :at"
                + " and a.recordId = :record and a.recordVersion = :version order by a.id",
            Acknowledgement.class)
        .setParameter("at", version.receivedAt())
        .setParameter("record", version.recordId())
        .setParameter("version", version.recordVersion())
        .setMaxResults(1)
        .getResultStream()
        .flatMap(acknowledgement -> acknowledgement.accepted().warnings().stream())
        .toList();
  }
}
