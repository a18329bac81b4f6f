package az.pasport.revocation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** What the job reads and ends, each in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RevocationSteps {
  @Inject RevocationStore store;

  public List<Long> open() {
    return store.open();
  }

  public RevocationStatus status(long id) {
    return store.get(id).status();
  }

  public List<Long> next(long id, RevocationProgress.State state, int most) {
    return store.progress().next(id, state, most);
  }

  /** Ends the doing or the undoing, when nobody is left. */
  public void finish(long id) {
    BulkRevocation revocation = store.get(id);
    if (revocation.status() == RevocationStatus.RUNNING) {
      store.finish(revocation);
    } else {
      store.finishUndo(revocation);
    }
  }

  public void forget(Instant before) {
    store.records().forget(before);
  }
}
