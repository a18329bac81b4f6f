package az.pasport.record;

import az.pasport.person.Person;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The committed records. Called only inside a caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Records {
  @PersistenceContext EntityManager entities;

  /** All of a person's records, in the order in which they came. */
  public List<HealthRecord> of(Person person) {
    return entities
        .createQuery(
            "select r from HealthRecord r where r.person = :person order by r.id",
            HealthRecord.class)
        .setParameter("person", person)
        .getResultList();
  }

  /** Adds a record to the transaction. */
  public void add(HealthRecord record) {
    entities.persist(record);
  }
}
