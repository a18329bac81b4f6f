package az.pasport.verification;

import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.rules.Validity;
import java.util.Optional;

/** The register of certificates that we issued, as a check needs it. */
interface Register {
  /**
   * The certificate with an identifier.
   *
   * @throws RegisterUnavailable when the register does not answer
   */
  Optional<Registered> find(String identifier);

  /**
   * A certificate of ours.
   *
   * @param qr the text that was issued
   */
  record Registered(String qr, boolean revoked, Validity validity) {
    /**
     * Whether this is what was issued, however its text was packed anew.
     *
     * @throws IllegalStateException when the text that was issued cannot be read
     */
    boolean isContentOf(CoseSign1 envelope) {
      try {
        return HcertDecoder.unwrap(qr).hasSameContentAs(envelope);
      } catch (HcertException e) {
        throw new IllegalStateException("An issued text cannot be read", e);
      }
    }
  }

  /** The register does not answer now. */
  final class RegisterUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RegisterUnavailable(Throwable cause) {
      super(cause);
    }
  }
}
