package az.pasport.ws.proof;

import az.pasport.security.FacilityCode;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/** What the proof asks of the house. */
public interface Register {
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
   * Remembers a mark, at once for all nodes.
   *
   * @param mark at most 64 characters of {@code A-Z a-z 0-9 - _ :}
   * @param until from when it may be forgotten
   * @return false if the mark was remembered before
   */
  boolean remember(String mark, Instant until);
}
