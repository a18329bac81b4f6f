package az.pasport.clinic;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Erases uploaded tables whose time is over, also such as were never finished. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class UploadErasure {
  /** Uploads of one transaction: each has up to {@value UploadedTable#MOST_ROWS} rows. */
  private static final int MOST_TOGETHER = 10;

  @PersistenceContext EntityManager entities;

  /**
   * Erases uploads, the oldest first.
   *
   * @param before uploaded at this moment or earlier
   * @return how many rows; 0 when nothing is left
   */
  public int erase(Instant before) {
    List<String> due =
        entities
            .createQuery(
                "select u.id from TableUpload u where u.uploadedAt <= :before"
                    + " order by u.uploadedAt",
                String.class)
            .setParameter("before", before)
            .setMaxResults(MOST_TOGETHER)
            .getResultList();
    if (due.isEmpty()) {
      return 0;
    }
    int rows =
        entities
            .createQuery("delete from UploadedRow r where r.uploadId in :due")
            .setParameter("due", due)
            .executeUpdate();
    entities
        .createQuery("delete from TableUpload u where u.id in :due")
        .setParameter("due", due)
        .executeUpdate();
    return rows;
  }
}
