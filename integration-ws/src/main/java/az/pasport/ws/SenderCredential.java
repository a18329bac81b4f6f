package az.pasport.ws;

import az.pasport.ws.proof.ProvedSender;
import jakarta.security.enterprise.credential.Credential;

/**
 * A sender whom a message has proved. Only {@link Door} makes one, after the proof; whoever holds
 * one may let its sender in.
 */
public final class SenderCredential implements Credential {
  private final ProvedSender sender;

  SenderCredential(ProvedSender sender) {
    this.sender = sender;
  }

  /** {@code facility:CODE}, or {@code facility:CODE/worker} where the worker is proved. */
  public String principalName() {
    return "facility:" + sender.facility() + sender.worker().map(worker -> "/" + worker).orElse("");
  }
}
