package az.pasport.ws;

import az.pasport.security.FacilityCode;
import java.util.Optional;
import org.xml.sax.SAXException;

/** Ends the reading of a message that is not taken. */
final class MessageRefused extends SAXException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;
  private final transient Optional<FacilityCode> claimed;

  MessageRefused(Refusal refusal) {
    this(refusal, Optional.empty());
  }

  /**
   * A message that is not proved to be from a facility.
   *
   * @param claimed code of a registered facility whose certificate came with it
   */
  MessageRefused(Refusal refusal, Optional<FacilityCode> claimed) {
    super(refusal.cause());
    this.refusal = refusal;
    this.claimed = claimed;
  }

  Refusal refusal() {
    return refusal;
  }

  Optional<FacilityCode> claimed() {
    return claimed;
  }
}
