package az.pasport.ws;

import az.pasport.security.Caller;
import az.pasport.security.CallerAddress;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Filters the requests for the SOAP library: reads a message whole, within limits, has its shape
 * checked, and passes on what was read. A sender who is not authenticated by HTTP Basic must be
 * proved by the message itself. Nothing else keeps strangers from the intake: {@code web.xml} has
 * no rule for these addresses. {@link DocumentationRedirect} answers requests that send no message.
 *
 * <p>Facilities that the connection makes known and everybody else have budgets of their own: what
 * strangers send takes nothing from a facility.
 */
@WebFilter(urlPatterns = "/ws/*", asyncSupported = true)
public class SoapRequestFilter extends HttpFilter {
  /** Bytes. A record has some 1,500; a thousand of them in one message fit. */
  static final int LARGEST_MESSAGE = 4 * 1024 * 1024;

  /** Attribute of a request: the {@link ContractVersion} that its sender knows. */
  static final String CONTRACT_VERSION = ContractVersion.class.getName();

  /** Attribute of a request: the {@link SoapVersion} of its message. */
  static final String SOAP_VERSION = SoapVersion.class.getName();

  private static final long serialVersionUID = 1L;
  private static final ContractSchema CONTRACT = ContractSchema.read();
  private static final Duration WAIT_FOR_ROOM = Duration.ofSeconds(5);

  @Inject
  @ConfigProperty(name = "pasport.intake.body-seconds", defaultValue = "30")
  int bodySeconds;

  @Inject transient Config config;
  @Inject transient SenderAuthenticator authenticator;
  @Inject transient RefusalWriter refusals;

  @SuppressWarnings("NullAway.Init")
  private transient BodyReader reader;

  @SuppressWarnings("NullAway.Init")
  private transient InFlightBudget ofFacilities;

  @SuppressWarnings("NullAway.Init")
  private transient InFlightBudget ofUnknown;

  @Override
  public void init() {
    reader = new BodyReader(LARGEST_MESSAGE, Duration.ofSeconds(bodySeconds), System::nanoTime);
    ofFacilities = new InFlightBudget(InFlightLimits.ofFacilities(config), WAIT_FOR_ROOM);
    ofUnknown = new InFlightBudget(InFlightLimits.ofUnknown(config), WAIT_FOR_ROOM);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    switch (request.getMethod()) {
      case "GET", "HEAD" -> DocumentationRedirect.answer(request, response, chain);
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
    Optional<SoapContentType> type = SoapContentType.of(request.getContentType());
    Optional<Caller.Facility> known = Optional.empty();
    try {
      SoapContentType readable = readable(type, request);
      known = facilityOf(request);
      try (InFlightBudget.Reservation share = begin(known)) {
        byte[] body = read(readable, request, response, share);
        passOn(
            new RewrittenRequest(request, body, readable.version()),
            readable.version(),
            response,
            chain);
      }
    } catch (MessageRefused e) {
      SoapVersion version = type.map(SoapContentType::version).orElse(SoapVersion.SOAP_1_1);
      refusals.write(version, e, known, request, response);
    }
  }

  private static SoapContentType readable(
      Optional<SoapContentType> type, HttpServletRequest request) throws MessageRefused {
    if (type.isEmpty()) {
      throw new MessageRefused(Refusal.UNKNOWN_MEDIA_TYPE);
    }
    for (String encoding : Collections.list(request.getHeaders("Content-Encoding"))) {
      if (!encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
        throw new MessageRefused(Refusal.CONTENT_ENCODING);
      }
    }
    return type.get();
  }

  /** The facility that the connection makes known before the message is read. */
  private Optional<Caller.Facility> facilityOf(HttpServletRequest request) throws MessageRefused {
    Optional<Caller.Facility> authenticated = AuthenticatedSender.of(request);
    return authenticated.isPresent()
        ? authenticated
        : authenticator.facilityOfConnection(request).map(Caller.Facility::new);
  }

  private InFlightBudget.Reservation begin(Optional<Caller.Facility> known) throws MessageRefused {
    return known.isPresent()
        ? ofFacilities.begin(known.get().code().value())
        : ofUnknown.begin(CallerAddress.current());
  }

  /** Reads the message, and has it prove its sender unless a secret did. */
  private byte[] read(
      SoapContentType type,
      HttpServletRequest request,
      HttpServletResponse response,
      InFlightBudget.Reservation share)
      throws IOException, MessageRefused {
    byte[] sent = reader.read(request.getInputStream(), request.getContentLengthLong(), share);
    MessageValidator.Checked read =
        MessageValidator.check(CONTRACT, type.version(), sent, type.charset());
    request.setAttribute(CONTRACT_VERSION, read.version());
    request.setAttribute(SOAP_VERSION, type.version());
    return AuthenticatedSender.of(request).isEmpty()
        ? authenticator.authenticate(read.message(), request, response)
        : read.message();
  }

  private static void passOn(
      RewrittenRequest read, SoapVersion version, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (version.isOtherAt(read.getServletPath())) {
      // Metro serves one version at an address, and answers the other with a bare 415.
      read.getRequestDispatcher(version.path()).forward(read, response);
    } else {
      chain.doFilter(read, response);
    }
  }
}
