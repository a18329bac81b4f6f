package az.pasport.ws.proof;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Proves who sent a message. */
public final class MessageProof {
  private final Register register;
  private final Clock clock;

  public MessageProof(Register register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /**
   * Proves who sent a message.
   *
   * @param message the bytes of a SOAP 1.1 or 1.2 envelope
   * @param charset what Content-Type says, if it does; it goes before what the XML says
   * @param peer the client certificate of the connection, if it came with one
   * @param addresses the values of {@code wsa:To} that mean this house
   * @throws NotProved if the sender is not proved; then no part of the message is to be used
   */
  public Proved prove(
      byte[] message,
      Optional<String> charset,
      Optional<X509Certificate> peer,
      Set<String> addresses)
      throws NotProved {
    throw new NotProved(Flaw.NO_SECURITY, peer.flatMap(register::facilityOf));
  }
}
