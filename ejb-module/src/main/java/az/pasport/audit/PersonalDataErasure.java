package az.pasport.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * Erases the personal data of old entries. The entries stay, with their places in the chain and the
 * digests of what they named.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PersonalDataErasure {
  /** Whose time is over when. */
  public enum Kind {
    /** Somebody only looked. */
    LOOK_UP,
    DEED
  }

  @PersistenceContext EntityManager entities;

  /**
   * @param before entries of this moment and earlier
   * @return of how many entries; fewer than {@code most} when none is left
   */
  public int erase(Kind kind, Instant before, int most) {
    List<Long> due =
        entities
            .createQuery(
                "select d.entryId from AuditPersonalData d"
                    + " where d.lookUp = :lookUp and d.doneAt <= :before order by d.doneAt",
                Long.class)
            .setParameter("lookUp", kind == Kind.LOOK_UP)
            .setParameter("before", before)
            .setMaxResults(most)
            .getResultList();
    return due.isEmpty()
        ? 0
        : entities
            .createQuery("delete from AuditPersonalData d where d.entryId in :due")
            .setParameter("due", due)
            .executeUpdate();
  }
}
