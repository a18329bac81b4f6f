package az.pasport.ws;

import az.pasport.audit.RefusalKind;
import az.pasport.audit.RefusalLog;
import az.pasport.publicurl.PublicUrlSettings;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.ws.proof.AuthenticationFailure;
import az.pasport.ws.proof.FailureReason;
import az.pasport.ws.proof.MessageVerifier;
import az.pasport.ws.proof.VerifiedMessage;
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
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Authenticates the sender whom a message proves, and hands on what was proved of the message
 * instead of the message.
 */
@ApplicationScoped
class SenderAuthenticator {
  private static final Logger LOG = System.getLogger(SenderAuthenticator.class.getName());
  private static final String PEER = "jakarta.servlet.request.X509Certificate";

  @Inject FacilityCredentialStore credentials;
  @Inject SecurityContext security;
  @Inject RefusalLog refusals;
  @Inject Clock clock;
  @Inject PublicUrlSettings urls;

  @SuppressWarnings("NullAway.Init")
  private MessageVerifier verifier;

  /** The values of {@code wsa:To} that mean this application. */
  @SuppressWarnings("NullAway.Init")
  private Set<String> addresses;

  @PostConstruct
  void configure() {
    verifier = new MessageVerifier(credentials, clock);
    addresses = Set.copyOf(urls.intakeAddresses());
  }

  /**
   * @param body in UTF-8
   * @return the message as it was proved, in UTF-8
   * @throws MessageRefused if it is not proved who sent it; then nobody is authenticated
   */
  byte[] authenticate(byte[] body, HttpServletRequest request, HttpServletResponse response)
      throws MessageRefused {
    VerifiedMessage verified = verify(body, request);
    var credential = new SenderCredential(verified.sender());
    AuthenticationStatus status =
        security.authenticate(
            request, response, AuthenticationParameters.withParams().credential(credential));
    if (status != AuthenticationStatus.SUCCESS) {
      LOG.log(Level.ERROR, "{0} is proved and was not let in", verified.sender().principalName());
      throw new MessageRefused(Refusal.UNAVAILABLE);
    }
    return verified.message();
  }

  private VerifiedMessage verify(byte[] body, HttpServletRequest request) throws MessageRefused {
    try {
      return verifier.verify(
          body, Optional.of(StandardCharsets.UTF_8.name()), peer(request), addresses);
    } catch (AuthenticationFailure e) {
      if (e.reason() != FailureReason.NO_SECURITY) {
        refusals.add(RefusalKind.MESSAGE_NOT_PROVED, new Caller.Anonymous(), "flaw:" + e.reason());
      }
      throw new MessageRefused(Refusal.notProved(e.reason()), e.facility());
    } catch (EJBException e) {
      throw unavailable(e);
    }
  }

  /**
   * The facility whose certificate the connection has, whatever the message says.
   *
   * @throws MessageRefused if the register does not answer
   */
  Optional<FacilityCode> facilityOfConnection(HttpServletRequest request) throws MessageRefused {
    try {
      return peer(request).flatMap(credentials::facilityOf);
    } catch (EJBException e) {
      throw unavailable(e);
    }
  }

  private static MessageRefused unavailable(EJBException e) {
    LOG.log(Level.ERROR, "the register of facilities does not answer", e);
    return new MessageRefused(Refusal.UNAVAILABLE);
  }

  private static Optional<X509Certificate> peer(HttpServletRequest request) {
    return request.getAttribute(PEER) instanceof X509Certificate[] chain && chain.length > 0
        ? Optional.of(chain[0])
        : Optional.empty();
  }
}
