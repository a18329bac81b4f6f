package az.pasport.verification;

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
  record Registered(String qr, boolean revoked, Validity validity) {}

  /** The register does not answer now. */
  final class RegisterUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RegisterUnavailable(Throwable cause) {
      super(cause);
    }
  }
}
