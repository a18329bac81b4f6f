package az.pasport.ws;

import az.pasport.security.Caller;
import jakarta.security.enterprise.credential.Credential;

/**
 * A sender whom a message has proved. Only {@link SenderAuthenticator} makes one, after the proof:
 * the authentication mechanism logs its sender in without another question.
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
