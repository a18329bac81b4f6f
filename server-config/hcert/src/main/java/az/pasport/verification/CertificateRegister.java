package az.pasport.verification;

import az.pasport.hcert.Entry;
import az.pasport.hcert.Hcert;
import java.util.Optional;

/**
 * What is known of the certificates that our own keys signed: the server asks its register, a
 * reader without the server a list of revocations.
 */
public interface CertificateRegister {
  /**
   * The issued certificate that bears a certificate's identifier.
   *
   * @param hcert a certificate with a genuine signature of ours
   * @param entry its entry
   * @return empty when none was issued under this identifier
   * @throws RegisterUnavailable when the register does not answer
   */
  Optional<RegisteredCertificate> find(Hcert hcert, Entry entry);
}
