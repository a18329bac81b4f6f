package az.pasport.certificate;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the suspension of some records would do to the certificates of their person.
 *
 * @param revoked for each certificate that would be revoked, the records on which it rests
 * @param keepsCertificate whether the person would still have one, or be issued one, after it
 */
public record SuspensionForecast(List<Set<UUID>> revoked, boolean keepsCertificate) {
  public SuspensionForecast {
    revoked = List.copyOf(revoked);
  }

  /** How many of the certificates that would be revoked rest on one of these records. */
  public int revokedWith(Set<UUID> records) {
    return (int)
        revoked.stream().filter(behind -> behind.stream().anyMatch(records::contains)).count();
  }
}
