package az.pasport.ws.proof;

import az.pasport.security.FacilityCode;
import java.util.Optional;

/** It is not proved who sent a message. Nothing of the message may be used. */
public final class AuthenticationFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final FailureReason reason;
  private final transient Optional<FacilityCode> facility;

  AuthenticationFailure(FailureReason reason) {
    this(reason, Optional.empty());
  }

  AuthenticationFailure(FailureReason reason, Optional<FacilityCode> facility) {
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.facility = facility;
  }

  /** The same failure, of a message that came with this facility's certificate. */
  AuthenticationFailure withCertificateOf(FacilityCode facility) {
    return new AuthenticationFailure(reason, Optional.of(facility));
  }

  /** For the log. The sender is told its {@link FailureReason#disclosed}. */
  public FailureReason reason() {
    return reason;
  }

  /**
   * The facility whose registered certificate came with the message. The certificate of a
   * connection proves it; anybody can copy one that a message contains.
   */
  public Optional<FacilityCode> facility() {
    return facility;
  }
}
