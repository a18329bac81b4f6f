package az.pasport.revocation;

import az.pasport.audit.AuditLog;
import az.pasport.certificate.SuspensionEffects;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.record.RecordVersion;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Suspends the chosen records of one person, or restores them: each person is a transaction, which
 * also moves the person on. So nobody is done twice or left out, whenever the server ends.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PersonRevocation {
  @Inject RevocationStore store;
  @Inject People people;
  @Inject SuspendableRecords suspendable;
  @Inject SuspensionEffects effects;
  @Inject AuditLog audit;

  /** Suspends the records of a person, unless that is done. */
  public void suspend(long id, long number) {
    if (move(id, number, RevocationProgress.State.COUNTED, RevocationProgress.State.DONE)) {
      BulkRevocation revocation = store.get(id);
      // Empty if the person was erased meanwhile.
      people.findForUpdate(number).ifPresent(person -> suspend(revocation, person, number));
    }
  }

  private void suspend(BulkRevocation revocation, Person person, long number) {
    long id = revocation.id();
    var suspended = new ArrayList<RecordVersion>();
    for (RecordVersion version : store.records().versions(id, number, ChosenRecords.State.CHOSEN)) {
      boolean isThere = suspendable.suspend(person, version, id, store.now());
      store
          .records()
          .mark(id, version, isThere ? ChosenRecords.State.SUSPENDED : ChosenRecords.State.CHANGED);
      if (isThere) {
        suspended.add(version);
      }
    }
    if (!suspended.isEmpty()) {
      Caller actor = RevocationStore.requester(revocation.askedBy());
      audit(actor, "SUSPENDED", person, suspended);
      effects.revoke(person, suspended, revocation.reason(), id, actor);
    }
  }

  /**
   * Restores the records of a person, unless that is done. A record that was corrected, withdrawn
   * or taken from the person since stays as it is, and so does one that contradicts a record which
   * came since.
   */
  public void restore(long id, long number) {
    if (move(id, number, RevocationProgress.State.DONE, RevocationProgress.State.UNDONE)) {
      BulkRevocation revocation = store.get(id);
      // Empty if the person was erased meanwhile.
      people.findForUpdate(number).ifPresent(person -> restore(revocation, person, number));
    }
  }

  private void restore(BulkRevocation revocation, Person person, long number) {
    long id = revocation.id();
    var restored = new ArrayList<RecordVersion>();
    for (RecordVersion version :
        store.records().versions(id, number, ChosenRecords.State.SUSPENDED)) {
      boolean isRestored = suspendable.restore(person, version, id, store.now());
      store
          .records()
          .mark(id, version, isRestored ? ChosenRecords.State.RESTORED : ChosenRecords.State.KEPT);
      if (isRestored) {
        restored.add(version);
      }
    }
    if (!restored.isEmpty()) {
      Caller actor = RevocationStore.requester(revocation.undoAskedBy());
      audit(actor, "RESTORED", person, restored);
      effects.restore(person, store::isUndone, actor);
    }
  }

  /** Notes that a person could not be done; nothing of the person was changed. */
  public void fail(long id, long number) {
    for (RevocationProgress.State state :
        List.of(RevocationProgress.State.COUNTED, RevocationProgress.State.DONE)) {
      move(id, number, state, RevocationProgress.State.FAILED);
    }
  }

  private boolean move(
      long id, long number, RevocationProgress.State from, RevocationProgress.State to) {
    return store.progress().move(id, number, from, to);
  }

  private void audit(Caller actor, String deed, Person person, List<RecordVersion> versions) {
    audit.append(actor, "RECORDS_" + deed, "person:" + person.id());
    audit.append(
        actor,
        "RECORD_" + deed,
        versions.stream().map(version -> "record:" + version.recordId()).toList());
  }
}
