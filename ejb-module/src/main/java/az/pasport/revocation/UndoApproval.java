package az.pasport.revocation;

import jakarta.enterprise.context.ApplicationScoped;

/** Undoes a bulk revocation, once a second supervisor agrees within a day of its completion. */
@ApplicationScoped
class UndoApproval extends ApprovedRevocation {
  static final String KIND = "RECORD_RESTORATION";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  void begin(BulkRevocation revocation, String requester) {
    revocation.beginUndo(requester, store.now(), store.progress().left(revocation.id()));
    store.progress().takeUpThoseLeft(revocation.id());
  }
}
