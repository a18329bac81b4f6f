package az.pasport.facility;

import az.pasport.approval.ApprovalRequest;

/**
 * A secret that waits for a second official.
 *
 * @param request which makes it open something, once approved
 * @param secret shown to whoever asked, now and never again
 */
public record RequestedSecret(ApprovalRequest request, String secret) {
  /** Hides the secret from logs. */
  @Override
  public String toString() {
    return "RequestedSecret[" + request.id() + "]";
  }
}
