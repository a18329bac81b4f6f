package az.pasport.transparency;

import az.pasport.merkle.MerkleTree;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The state of the tree now, for the signer of its head and for the backfill. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class LogState {
  @PersistenceContext EntityManager entities;

  /** The tree's head; nobody lets the tree grow before the caller's transaction has ended. */
  public TreeHead hold() {
    TreeState state = entities.find(TreeState.class, 1, LockModeType.PESSIMISTIC_WRITE);
    return new TreeHead(
        state.logId(),
        state.size(),
        new MerkleTree(state.size(), new StoredSubtrees(entities)).root());
  }

  /** The number of the last certificate that was issued before there was a log; 0 if none was. */
  public long lastCertificateBeforeLog() {
    return entities.find(TreeState.class, 1).lastBeforeLog();
  }
}
