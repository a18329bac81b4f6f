package az.pasport.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * The state of the chain now, for the signer of its head. Apart from {@link AuditChain}, whose lock
 * the sealing holds while it waits for the head's row: a holder of the row that asked there would
 * wait for ever.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ChainState {
  @PersistenceContext EntityManager entities;

  /** The end of the chain; nobody extends it before the caller's transaction has ended. */
  public ChainHead headForUpdate() {
    return entities.find(AuditHead.class, 1, LockModeType.PESSIMISTIC_WRITE).head();
  }

  /** The hash at a place; empty if no entry is there. */
  public Optional<String> hashAt(long place) {
    return entities
        .createQuery(
            "select e.chainHash from AuditEntry e where e.chainPlace = :place", String.class)
        .setParameter("place", place)
        .getResultStream()
        .findFirst();
  }
}
