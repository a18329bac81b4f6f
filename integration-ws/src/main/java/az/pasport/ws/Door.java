package az.pasport.ws;

import az.pasport.audit.RefusalKind;
import az.pasport.audit.RefusalLog;
import az.pasport.ws.proof.Flaw;
import az.pasport.ws.proof.MessageProof;
import az.pasport.ws.proof.NotProved;
import az.pasport.ws.proof.Proved;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets in the sender whom a message proves, and hands on what was proved of the message instead of
 * the message.
 */
@ApplicationScoped
class Door {
  private static final Logger LOG = System.getLogger(Door.class.getName());
  private static final String PEER = "jakarta.servlet.request.X509Certificate";

  @Inject FacilityDesk desk;
  @Inject SecurityContext security;
  @Inject RefusalLog refusals;
  @Inject Clock clock;

  /**
   * The values of {@code wsa:To} that mean this house, with commas between. Without any, no
   * signature is taken.
   */
  @Inject
  @ConfigProperty(name = "pasport.intake.addresses")
  Optional<String> configured;

  @SuppressWarnings("NullAway.Init")
  private MessageProof proof;

  @SuppressWarnings("NullAway.Init")
  private Set<String> addresses;

  @PostConstruct
  void open() {
    proof = new MessageProof(desk, clock);
    addresses =
        Pattern.compile(",")
            .splitAsStream(configured.orElse(""))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Lets the sender in for this request.
   *
   * @return the message as it was proved, in UTF-8
   * @throws MessageRefused if nobody is proved to have sent it; then nobody is let in
   */
  ReadMessage letIn(
      SoapVersion version, byte[] body, HttpServletRequest request, HttpServletResponse response)
      throws MessageRefused {
    Proved proved = prove(body, request);
    var credential = new SenderCredential(proved.sender());
    AuthenticationStatus status =
        security.authenticate(
            request, response, AuthenticationParameters.withParams().credential(credential));
    if (status != AuthenticationStatus.SUCCESS) {
      LOG.log(Level.ERROR, "{0} is proved and was not let in", credential.principalName());
      throw new MessageRefused(Refusal.unavailable());
    }
    return ReadMessage.inUtf8(request, proved.message(), version);
  }

  private Proved prove(byte[] body, HttpServletRequest request) throws MessageRefused {
    try {
      return proof.prove(
          body, Optional.ofNullable(request.getCharacterEncoding()), peer(request), addresses);
    } catch (NotProved e) {
      if (e.flaw() != Flaw.NO_SECURITY) {
        refusals.add(RefusalKind.MESSAGE_NOT_PROVED, RefusalLog.NOBODY, "flaw:" + e.flaw());
      }
      throw new MessageRefused(Refusal.notProved(e.flaw()), e.facility());
    } catch (EJBException e) {
      LOG.log(Level.ERROR, "the proof could not look at the register", e);
      throw new MessageRefused(Refusal.unavailable());
    }
  }

  /** The facility whose certificate the connection has, whatever the message says. */
  Optional<String> facilityAt(HttpServletRequest request) {
    return peer(request).flatMap(desk::facilityOf);
  }

  private static Optional<X509Certificate> peer(HttpServletRequest request) {
    return request.getAttribute(PEER) instanceof X509Certificate[] chain && chain.length > 0
        ? Optional.of(chain[0])
        : Optional.empty();
  }
}
