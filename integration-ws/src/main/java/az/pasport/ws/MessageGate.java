package az.pasport.ws;

import az.pasport.ws.proof.Flaw;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands before the SOAP library: reads a message whole, up to a limit, has its shape checked, and
 * passes it on. A sender who is not known by HTTP Basic has to be proved by the message itself:
 * nothing else stands between a stranger and the intake, {@code web.xml} has no rule for these
 * addresses. Who does not send is led by {@link Readers}.
 */
@WebFilter(urlPatterns = "/ws/*", asyncSupported = true)
public class MessageGate extends HttpFilter {
  /** Bytes. A record has some 1,500; a thousand of them in one message fit. */
  static final int LARGEST_MESSAGE = 4 * 1024 * 1024;

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(MessageGate.class.getName());
  private static final Contract CONTRACT = Contract.read();
  private static final BytesInFlight IN_FLIGHT =
      new BytesInFlight(16 * LARGEST_MESSAGE, LARGEST_MESSAGE, Duration.ofSeconds(5));

  @Inject
  @ConfigProperty(name = "pasport.intake.body-seconds", defaultValue = "30")
  int bodySeconds;

  /** Whether a facility may prove itself by its secret alone ({@code PasportAuthentication}). */
  @Inject
  @ConfigProperty(name = "pasport.intake.basic", defaultValue = "true")
  boolean isBasicTaken;

  @Inject transient Door door;

  @SuppressWarnings("NullAway.Init")
  private transient BodyReader reader;

  @Override
  public void init() {
    reader = new BodyReader(LARGEST_MESSAGE, Duration.ofSeconds(bodySeconds), System::nanoTime);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    switch (request.getMethod()) {
      case "GET", "HEAD" -> Readers.lead(request, response, chain);
      case "POST" -> {
        if (SoapVersion.isPort(request.getServletPath())) {
          message(request, response, chain);
        } else {
          notAllowed(response, "GET, HEAD");
        }
      }
      default -> notAllowed(response, "GET, HEAD, POST");
    }
  }

  private static void notAllowed(HttpServletResponse response, String allowed) throws IOException {
    response.setHeader("Allow", allowed);
    response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }

  private void message(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<SoapVersion> version =
        Optional.ofNullable(request.getContentType()).flatMap(SoapVersion::of);
    if (version.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      refuse(
          SoapVersion.SOAP_1_1, new MessageRefused(Refusal.unknownMediaType()), request, response);
      return;
    }
    try (BytesInFlight.Share share = IN_FLIGHT.take(request.getContentLengthLong())) {
      passOn(version.get(), read(version.get(), request, response), response, chain);
    } catch (MessageRefused e) {
      if (!request.getInputStream().isFinished()) {
        // The rest of the body is on its way; nobody is going to read it.
        response.setHeader("Connection", "close");
      }
      if (e.refusal().equals(Refusal.notProved(Flaw.NO_SECURITY)) && isBasicTaken) {
        // Some clients send their secret only when they are asked for it.
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Basic realm=\"pasport-ws\", charset=\"UTF-8\"");
      } else {
        response.setStatus(version.get().faultStatus(e.refusal()));
      }
      refuse(version.get(), e, request, response);
    }
  }

  /** Whoever is not known by a secret has to be proved by the message, or it goes no further. */
  private ReadMessage read(
      SoapVersion version, HttpServletRequest request, HttpServletResponse response)
      throws IOException, MessageRefused {
    byte[] body = reader.read(request.getInputStream());
    MessageCheck.check(
        CONTRACT, version, body, Optional.ofNullable(request.getCharacterEncoding()));
    return request.getUserPrincipal() == null
        ? door.letIn(version, body, request, response)
        : ReadMessage.asSent(request, body);
  }

  private static void passOn(
      SoapVersion version, ReadMessage read, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (version.isOtherAt(read.getServletPath())) {
      // Metro serves one version at an address, and answers the other with a bare 415.
      read.getRequestDispatcher(version.path()).forward(read, response);
    } else {
      chain.doFilter(read, response);
    }
  }

  private void refuse(
      SoapVersion version,
      MessageRefused refused,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Refusal refusal = refused.refusal();
    String sender =
        Optional.ofNullable(request.getUserPrincipal())
            .map(Principal::getName)
            .or(
                () ->
                    refused
                        .claimed()
                        .or(() -> door.facilityAt(request))
                        .map(code -> "facility:" + code + " (not proved)"))
            .orElse("nobody");
    LOG.log(
        Level.WARNING,
        "message refused: {0}, {1}, from {2}",
        refusal.code(),
        refusal.cause(),
        sender);
    byte[] fault = SoapFault.of(refusal, version);
    response.setContentType(version.mediaType() + ";charset=utf-8");
    response.setContentLength(fault.length);
    response.getOutputStream().write(fault);
  }
}
