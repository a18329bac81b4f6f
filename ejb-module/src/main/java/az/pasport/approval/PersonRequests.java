package az.pasport.approval;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What officials have asked for about one person: for that person, so without the officials. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PersonRequests {
  @PersistenceContext EntityManager entities;

  /**
   * A request.
   *
   * @param kind e.g. {@code RECORD_CORRECTION}
   * @param outcome the person's record that was changed, as the audit calls it
   * @param files how many files bear it out
   */
  public record Outline(
      String kind,
      ApprovalStatus status,
      Instant requestedAt,
      Optional<Instant> decidedAt,
      Optional<String> outcome,
      long files) {}

  /**
   * The requests about a person, the latest first.
   *
   * @param caller the caller's name that the person has
   * @param subjects the person and their records, as the audit calls them
   */
  public List<Outline> about(String caller, Collection<String> subjects) {
    return entities
        .createQuery(
            "select r from ApprovalRequest r where r.concerns = :caller or r.subject in :subjects"
                + " or r.outcome in :subjects order by r.id desc",
            ApprovalRequest.class)
        .setParameter("caller", caller)
        // No query takes an empty list.
        .setParameter("subjects", subjects.isEmpty() ? List.of("") : subjects)
        .getResultStream()
        .map(request -> outline(request, subjects))
        .toList();
  }

  private Outline outline(ApprovalRequest request, Collection<String> subjects) {
    return new Outline(
        request.kind(),
        request.status(),
        request.requestedAt(),
        request.decidedAt(),
        // An outcome may be another person, from whom this one was parted.
        request.outcome().filter(subjects::contains),
        entities
            .createQuery("select count(e) from Evidence e where e.requestId = :id", Long.class)
            .setParameter("id", request.id())
            .getSingleResult());
  }
}
