package az.pasport.record;

import az.pasport.facility.Facility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What facilities were told. Called only inside a caller's transaction. */
@ApplicationScoped
class Acknowledgements {
  @PersistenceContext EntityManager entities;

  Optional<Acknowledgement> of(Facility facility, String messageId) {
    return entities
        .createQuery(
            "select a from Acknowledgement a"
                + " where a.facilityId = :facility and a.messageId = :message",
            Acknowledgement.class)
        .setParameter("facility", facility.id())
        .setParameter("message", messageId)
        .getResultStream()
        .findFirst();
  }

  /** Those of these messages that were acknowledged, by their numbers. */
  Map<String, Acknowledgement> of(Facility facility, Collection<String> messageIds) {
    var found = new HashMap<String, Acknowledgement>();
    if (messageIds.size() == 1) {
      String only = messageIds.iterator().next();
      of(facility, only).ifPresent(known -> found.put(only, known));
      return found;
    }
    entities
        .createQuery(
            "select a from Acknowledgement a"
                + " where a.facilityId = :facility and a.messageId in :messages",
            Acknowledgement.class)
        .setParameter("facility", facility.id())
        .setParameter("messages", messageIds)
        .getResultStream()
        .forEach(known -> found.put(known.messageId(), known));
    return found;
  }

  void add(Acknowledgement acknowledgement) {
    entities.persist(acknowledgement);
  }
}
