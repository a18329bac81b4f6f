package az.pasport.revocation;

import jakarta.enterprise.context.ApplicationScoped;

/** Begins a bulk revocation as it was previewed, once a second supervisor agrees. */
@ApplicationScoped
class RevocationApproval extends ApprovedRevocation {
  static final String KIND = "RECORD_SUSPENSION";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  void begin(BulkRevocation revocation, String requester) {
    revocation.begin(requester, store.now());
  }
}
