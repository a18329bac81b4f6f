package az.pasport.ws;

import az.pasport.security.Caller;
import jakarta.security.enterprise.credential.Credential;

/**
 * A sender whom a message has proved. Only {@link Door} makes one, after the proof; whoever holds
 * one may let its sender in.
 */
public final class SenderCredential implements Credential {
  private final Caller.Facility sender;

  SenderCredential(Caller.Facility sender) {
    this.sender = sender;
  }

  public Caller.Facility sender() {
    return sender;
  }
}
