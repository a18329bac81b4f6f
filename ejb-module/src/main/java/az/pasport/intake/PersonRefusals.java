package az.pasport.intake;

import az.pasport.facility.Facility;
import az.pasport.person.Person;
import az.pasport.record.ProblemCode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Which facilities sent something of a person that was refused. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PersonRefusals {
  @PersistenceContext EntityManager entities;

  /** Submissions of one message that were refused for one reason. */
  public record Refused(Facility facility, ProblemCode code, int submissions, Instant at) {}

  /** Those that are stored of a person, the latest first. */
  public List<Refused> of(Person person) {
    return entities
        .createQuery(
            "select f, r.code, r.submissions, r.refusedAt from RefusedSubmission r, Facility f"
                + " where r.personId in :people and f.id = r.facilityId order by r.id desc",
            Object[].class)
        .setParameter("people", person.entries().stream().map(Person::id).toList())
        .getResultStream()
        .map(
            row ->
                new Refused(
                    (Facility) row[0], (ProblemCode) row[1], (Integer) row[2], (Instant) row[3]))
        .toList();
  }
}
