package az.pasport.person;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Gives a name to be found by to people who were registered before there were any. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SearchNames {
  @PersistenceContext EntityManager entities;

  /** Completes people in the order in which all callers hold them, and returns how many. */
  public int complete(int most) {
    // Held one by one: H2 does not take a limit in a query that holds what it finds.
    List<Long> missing =
        entities
            .createQuery(
                "select p.id from Person p where p.searchShortName is null order by p.id",
                Long.class)
            .setMaxResults(most)
            .getResultList();
    for (Long id : missing) {
      Optional.ofNullable(entities.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE))
          .ifPresent(Person::completeSearchName);
    }
    return missing.size();
  }
}
