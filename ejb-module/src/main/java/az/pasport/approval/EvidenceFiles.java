package az.pasport.approval;

import az.pasport.approval.ApprovalRefused.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The stored files, without the guards of {@link EvidenceService}. Called inside a transaction. */
@ApplicationScoped
class EvidenceFiles {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  Evidence add(byte[] content, String mediaType, String official) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var evidence = new Evidence(content, mediaType, official, now);
    entities.persist(evidence);
    for (int from = 0; from < content.length; from += EvidencePart.MOST_BYTES) {
      int to = Math.min(from + EvidencePart.MOST_BYTES, content.length);
      entities.persist(
          new EvidencePart(
              evidence.id(),
              from / EvidencePart.MOST_BYTES,
              Arrays.copyOfRange(content, from, to)));
    }
    return evidence;
  }

  Optional<Evidence> find(String id) {
    return Optional.ofNullable(entities.find(Evidence.class, id));
  }

  /** A request's files in the order in which they were uploaded. */
  List<Evidence> of(ApprovalRequest request) {
    return entities
        .createQuery(
            "select e from Evidence e where e.requestId = :request order by e.uploadedAt, e.id",
            Evidence.class)
        .setParameter("request", request.id())
        .getResultList();
  }

  /** Makes a file evidence of a request; throws {@link ApprovalRefused} if it may not be. */
  Evidence attach(String id, ApprovalRequest request) {
    Evidence evidence =
        Optional.ofNullable(entities.find(Evidence.class, id, LockModeType.PESSIMISTIC_WRITE))
            .filter(known -> known.isFree(request.requestedBy()))
            .orElseThrow(() -> new ApprovalRefused(Reason.NO_SUCH_EVIDENCE));
    evidence.bearOut(request);
    return evidence;
  }

  /** A file's bytes; throws {@link IllegalStateException} if they are not as uploaded. */
  byte[] content(Evidence evidence) {
    var whole = new ByteArrayOutputStream(evidence.size());
    entities
        .createQuery(
            "select p from EvidencePart p where p.evidenceId = :id order by p.place",
            EvidencePart.class)
        .setParameter("id", evidence.id())
        .getResultStream()
        .forEach(part -> whole.writeBytes(part.content()));
    byte[] content = whole.toByteArray();
    if (!evidence.isIntact(content)) {
      throw new IllegalStateException(evidence.subject() + " is not what was uploaded");
    }
    return content;
  }

  /** Forgets files that no request has named since a moment. */
  void forgetUnused(Instant before) {
    entities
        .createQuery(
            "select e from Evidence e where e.requestId is null and e.uploadedAt < :before",
            Evidence.class)
        .setParameter("before", before)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .forEach(this::erase);
  }

  void eraseOf(ApprovalRequest request) {
    of(request).forEach(this::erase);
  }

  private void erase(Evidence evidence) {
    entities
        .createQuery("delete from EvidencePart p where p.evidenceId = :id")
        .setParameter("id", evidence.id())
        .executeUpdate();
    entities.remove(evidence);
  }
}
