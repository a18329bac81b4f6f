package az.pasport.ws.proof;

import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.security.ReplayKey;
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
 * Verifies who sent a message, by a worker's token or by a facility's signature. A message with a
 * signature is verified by it, whatever certificate the connection has.
 *
 * <p>Instances are for any number of threads.
 */
public final class MessageVerifier {
  /** How long a token or a signature is taken after its making. */
  public static final Duration LIFE = Freshness.LIFE;

  private final CredentialStore credentials;
  private final Clock clock;
  private final Freshness freshness;

  public MessageVerifier(CredentialStore credentials, Clock clock) {
    this.credentials = credentials;
    this.clock = clock;
    this.freshness = new Freshness(clock);
  }

  /**
   * Verifies who sent a message.
   *
   * @param message the bytes of a SOAP 1.1 or 1.2 envelope
   * @param charset what Content-Type says, if it does; it goes before what the XML says
   * @param peer the client certificate of the connection, if it came with one
   * @param addresses the values of {@code wsa:To} that mean this application
   * @throws AuthenticationFailure if the sender is not proved; then no part of the message is to be
   *     used
   */
  public VerifiedMessage verify(
      byte[] message,
      Optional<String> charset,
      Optional<X509Certificate> peer,
      Set<String> addresses)
      throws AuthenticationFailure {
    Envelope envelope = Envelope.of(SoapMessageParser.read(message, charset));
    ChildElements security = ChildElements.of(envelope.security());
    envelope.refuseNotUnderstood();
    Optional<Element> to = envelope.to(addresses);
    FailureReason.NO_SECURITY.throwIf(security.all().isEmpty());
    return security.named(WsSecurityNames.SIGNATURE).isEmpty()
        ? byToken(envelope, security, peer)
        : bySignature(envelope, security, to);
  }

  private VerifiedMessage byToken(
      Envelope envelope, ChildElements security, Optional<X509Certificate> peer)
      throws AuthenticationFailure {
    refuseOther(security, WsSecurityNames.USERNAME_TOKEN, WsSecurityNames.TIMESTAMP);
    FacilityCode facility =
        facilityOf(peer.orElseThrow(() -> new AuthenticationFailure(FailureReason.NO_CERTIFICATE)));
    try {
      WorkerToken token = WorkerToken.of(security.one(WsSecurityNames.USERNAME_TOKEN));
      Instant until = freshness.ofCreated(token.created());
      Optional<Element> timestamp = security.only(WsSecurityNames.TIMESTAMP);
      if (timestamp.isPresent()) {
        freshness.ofTimestamp(timestamp.get());
      }
      String worker = token.prove(credentials, facility);
      byte[] passedOn = new VerifiedEnvelope(envelope).ofReceivedBody();
      refuseSeenBefore(ReplayKey.ofNonce(facility, token.nonce(), until));
      return new VerifiedMessage(new Caller.Facility(facility, Optional.of(worker)), passedOn);
    } catch (AuthenticationFailure e) {
      throw e.withCertificateOf(facility);
    }
  }

  private VerifiedMessage bySignature(
      Envelope envelope, ChildElements security, Optional<Element> to)
      throws AuthenticationFailure {
    refuseOther(
        security,
        WsSecurityNames.BINARY_TOKEN,
        WsSecurityNames.SIGNATURE,
        WsSecurityNames.TIMESTAMP);
    FacilitySignature signature =
        FacilitySignature.of(
            envelope.document(),
            security.one(WsSecurityNames.BINARY_TOKEN),
            security.one(WsSecurityNames.SIGNATURE));
    FacilityCode facility = facilityOf(signature.certificate());
    try {
      List<Element> signed = signature.verify();
      refuseElsewhere(signed, envelope, security);
      signed(envelope.body(), signed);
      Element timestamp = signed(security.only(WsSecurityNames.TIMESTAMP), signed);
      signed(to, signed);
      Element messageId = signed(envelope.headers().only(WsSecurityNames.MESSAGE_ID), signed);
      Instant until = freshness.ofTimestamp(timestamp);
      byte[] passedOn = new VerifiedEnvelope(envelope).ofSignedBody();
      refuseSeenBefore(ReplayKey.ofMessage(facility, messageId.getTextContent().strip(), until));
      return new VerifiedMessage(new Caller.Facility(facility), passedOn);
    } catch (AuthenticationFailure e) {
      throw e.withCertificateOf(facility);
    }
  }

  /**
   * Refuses elements that the profile does not have, or has only once: a sender may rely on them.
   */
  private static void refuseOther(ChildElements security, QName... names)
      throws AuthenticationFailure {
    for (Element element : security.all()) {
      QName name = new QName(element.getNamespaceURI(), element.getLocalName());
      FailureReason.UNKNOWN_TOKEN.throwIf(
          !Set.of(names).contains(name) || security.named(name).size() > 1);
    }
  }

  private FacilityCode facilityOf(X509Certificate certificate) throws AuthenticationFailure {
    FacilityCode facility =
        credentials
            .facilityOf(certificate)
            .orElseThrow(() -> new AuthenticationFailure(FailureReason.UNKNOWN_CERTIFICATE));
    try {
      certificate.checkValidity(Date.from(clock.instant()));
      return facility;
    } catch (CertificateExpiredException | CertificateNotYetValidException e) {
      throw new AuthenticationFailure(
          FailureReason.CERTIFICATE_NOT_IN_FORCE, Optional.of(facility));
    }
  }

  /** Refuses a message whose signed parts are not where they are read: it was rearranged. */
  private static void refuseElsewhere(
      List<Element> signed, Envelope envelope, ChildElements security)
      throws AuthenticationFailure {
    Set<Element> places = Collections.newSetFromMap(new IdentityHashMap<>());
    places.add(envelope.body());
    places.addAll(envelope.headers().all());
    places.addAll(security.all());
    FailureReason.WRAPPED.throwIf(!places.containsAll(signed));
  }

  private static Element signed(Optional<Element> part, List<Element> signed)
      throws AuthenticationFailure {
    return signed(
        part.orElseThrow(() -> new AuthenticationFailure(FailureReason.NOT_SIGNED)), signed);
  }

  /** The node itself must have been digested: of its equals there can be many. */
  @SuppressWarnings("ReferenceEquality")
  private static Element signed(Element part, List<Element> signed) throws AuthenticationFailure {
    FailureReason.NOT_SIGNED.throwIf(signed.stream().noneMatch(element -> element == part));
    return part;
  }

  /** The last step: a message that is refused for anything else is not remembered. */
  private void refuseSeenBefore(ReplayKey key) throws AuthenticationFailure {
    FailureReason.SEEN_BEFORE.throwIf(!credentials.remember(key));
  }
}
