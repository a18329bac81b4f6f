package az.pasport.ws.proof;

import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;

/**
 * Proves who sent a message, by a worker's token or by a facility's signature; the package has the
 * rules of both. Which of them it is says the message: a signature goes by itself, whatever
 * certificate the connection has.
 *
 * <p>Instances are for any number of threads.
 */
public final class MessageProof {
  /** How long a token or a signature is taken after its making. */
  public static final Duration LIFE = Freshness.LIFE;

  private final Register register;
  private final Clock clock;
  private final Freshness freshness;

  public MessageProof(Register register, Clock clock) {
    this.register = register;
    this.clock = clock;
    this.freshness = new Freshness(clock);
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
    Envelope envelope = Envelope.of(MessageTree.read(message, charset));
    Children security = Children.of(envelope.security());
    envelope.refuseNotUnderstood();
    Optional<Element> to = envelope.to(addresses);
    if (security.all().isEmpty()) {
      throw new NotProved(Flaw.NO_SECURITY);
    }
    return security.named(Names.SIGNATURE).isEmpty()
        ? byToken(envelope, security, peer)
        : bySignature(envelope, security, to);
  }

  private Proved byToken(Envelope envelope, Children security, Optional<X509Certificate> peer)
      throws NotProved {
    refuseOther(security, Names.USERNAME_TOKEN, Names.TIMESTAMP);
    FacilityCode facility = facilityOf(peer.orElseThrow(() -> new NotProved(Flaw.NO_CERTIFICATE)));
    try {
      WorkerToken token = WorkerToken.of(one(security, Names.USERNAME_TOKEN));
      Instant until = freshness.ofCreated(token.created());
      Optional<Element> timestamp = security.only(Names.TIMESTAMP);
      if (timestamp.isPresent()) {
        freshness.ofTimestamp(timestamp.get());
      }
      String worker = token.prove(register, facility);
      byte[] passedOn = new NewEnvelope(envelope).ofReceivedBody();
      refuseSeenBefore(Mark.ofNonce(facility, token.nonce(), until));
      return new Proved(Caller.Facility.byWorkerToken(facility, worker), passedOn);
    } catch (NotProved e) {
      throw e.by(facility);
    }
  }

  private Proved bySignature(Envelope envelope, Children security, Optional<Element> to)
      throws NotProved {
    refuseOther(security, Names.BINARY_TOKEN, Names.SIGNATURE, Names.TIMESTAMP);
    FacilitySignature signature =
        FacilitySignature.of(
            envelope.document(), one(security, Names.BINARY_TOKEN), one(security, Names.SIGNATURE));
    FacilityCode facility = facilityOf(signature.certificate());
    try {
      List<Element> signed = signature.verify();
      refuseElsewhere(signed, envelope, security);
      signed(envelope.body(), signed);
      Element timestamp = signed(security.only(Names.TIMESTAMP), signed);
      signed(to, signed);
      Element messageId = signed(envelope.headers().only(Names.MESSAGE_ID), signed);
      Instant until = freshness.ofTimestamp(timestamp);
      byte[] passedOn = new NewEnvelope(envelope).ofSignedBody();
      refuseSeenBefore(Mark.ofMessage(facility, messageId.getTextContent().strip(), until));
      return new Proved(Caller.Facility.bySignature(facility), passedOn);
    } catch (NotProved e) {
      throw e.by(facility);
    }
  }

  /** What the profile does not have, or has once, is not looked over: somebody may rely on it. */
  private static void refuseOther(Children security, QName... names) throws NotProved {
    for (Element element : security.all()) {
      QName name = new QName(element.getNamespaceURI(), element.getLocalName());
      if (!Set.of(names).contains(name) || security.named(name).size() > 1) {
        throw new NotProved(Flaw.UNKNOWN_TOKEN);
      }
    }
  }

  private static Element one(Children security, QName name) throws NotProved {
    return security.only(name).orElseThrow(() -> new NotProved(Flaw.UNKNOWN_TOKEN));
  }

  private FacilityCode facilityOf(X509Certificate certificate) throws NotProved {
    FacilityCode facility =
        register.facilityOf(certificate).orElseThrow(() -> new NotProved(Flaw.UNKNOWN_CERTIFICATE));
    try {
      certificate.checkValidity(Date.from(clock.instant()));
      return facility;
    } catch (CertificateExpiredException | CertificateNotYetValidException e) {
      throw new NotProved(Flaw.CERTIFICATE_NOT_IN_FORCE, Optional.of(facility));
    }
  }

  /** Signed parts stand where they are read, or the message was rearranged. */
  private static void refuseElsewhere(List<Element> signed, Envelope envelope, Children security)
      throws NotProved {
    Set<Element> places = Collections.newSetFromMap(new IdentityHashMap<>());
    places.add(envelope.body());
    places.addAll(envelope.headers().all());
    places.addAll(security.all());
    if (!places.containsAll(signed)) {
      throw new NotProved(Flaw.WRAPPED);
    }
  }

  private static Element signed(Optional<Element> part, List<Element> signed) throws NotProved {
    return signed(part.orElseThrow(() -> new NotProved(Flaw.NOT_SIGNED)), signed);
  }

  /** The node itself must have been digested: of its equals there can be many. */
  @SuppressWarnings("ReferenceEquality")
  private static Element signed(Element part, List<Element> signed) throws NotProved {
    if (signed.stream().noneMatch(element -> element == part)) {
      throw new NotProved(Flaw.NOT_SIGNED);
    }
    return part;
  }

  /** The last step: a message that is refused for anything else leaves no mark. */
  private void refuseSeenBefore(Mark mark) throws NotProved {
    if (!register.remember(mark.text(), mark.until())) {
      throw new NotProved(Flaw.SEEN_BEFORE);
    }
  }
}
