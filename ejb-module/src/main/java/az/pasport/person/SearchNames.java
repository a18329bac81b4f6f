package az.pasport.person;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Gives a name to be found by to people who were registered before there were any. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SearchNames {
  @PersistenceContext EntityManager entities;

  /**
   * Completes some people, in the order in which all callers hold them.
   *
   * @return how many; fewer than {@code most} when none is left
   */
  public int complete(int most) {
    List<Person> people =
        entities
            .createQuery(
                "select p from Person p where p.searchName is null order by p.id", Person.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setMaxResults(most)
            .getResultList();
    people.forEach(Person::completeSearchName);
    return people.size();
  }
}
