package az.pasport.fraud;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.UUID;

/** Erases what the watch has of records that are erased; alerts stay, with their numbers. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class FraudSignalErasure {
  @PersistenceContext EntityManager entities;

  /** Forgets which signals these records gave. */
  public void erase(Collection<UUID> recordIds) {
    recordIds.forEach(
        id ->
            entities
                .createNativeQuery("delete from fraud_signal where record_id = ?")
                .setParameter(1, id.toString())
                .executeUpdate());
  }
}
