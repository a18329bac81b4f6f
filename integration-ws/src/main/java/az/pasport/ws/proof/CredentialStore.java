package az.pasport.ws.proof;

import az.pasport.security.FacilityCode;
import az.pasport.security.ReplayKey;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** The credentials of senders, and the messages that came before. */
public interface CredentialStore {
  /**
   * The facility that registered this certificate, and whose registration of it is in force. The
   * whole certificate must be the same: neither its name nor its issuer says anything, since no
   * path is validated.
   */
  Optional<FacilityCode> facilityOf(X509Certificate certificate);

  /**
   * The secret of a worker.
   *
   * @param worker the facility's number of the worker, as the message names it: at most 64
   *     characters, nothing else is certain about it
   * @return empty if the facility has no such worker, or has dismissed them
   */
  Optional<Secret> secretOf(FacilityCode facility, String worker);

  /**
   * Remembers the key of a message, at once for all nodes.
   *
   * @return false if the key was remembered before
   */
  boolean remember(ReplayKey key);
}
