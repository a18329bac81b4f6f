package az.pasport.ws.proof;

import az.pasport.security.FacilityCode;
import java.util.Optional;

/** It is not proved who sent a message. Nothing of it is to be used. */
public final class NotProved extends Exception {
  private static final long serialVersionUID = 1L;

  private final Flaw flaw;
  private final transient Optional<FacilityCode> facility;

  NotProved(Flaw flaw) {
    this(flaw, Optional.empty());
  }

  NotProved(Flaw flaw, Optional<FacilityCode> facility) {
    super(flaw.name(), null, false, false);
    this.flaw = flaw;
    this.facility = facility;
  }

  /** The same, of a message that came with this facility's certificate. */
  NotProved by(FacilityCode facility) {
    return new NotProved(flaw, Optional.of(facility));
  }

  /** For the log. What the sender is told is its {@link Flaw#told}. */
  public Flaw flaw() {
    return flaw;
  }

  /**
   * The facility whose registered certificate came with the message. With a certificate of the
   * connection it is proved; one that a message brings along anybody can copy.
   */
  public Optional<FacilityCode> facility() {
    return facility;
  }
}
