package az.pasport.ws;

import org.xml.sax.SAXException;

/** Ends the reading of a message that is not taken. */
final class MessageRefused extends SAXException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  MessageRefused(Refusal refusal) {
    super(refusal.cause());
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
