package az.pasport.ws;

import az.pasport.security.Caller;
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
 * Stands before the SOAP library: reads a message whole, within limits, has its shape checked, and
 * passes on what was read. A sender who is not known by HTTP Basic has to be proved by the message
 * itself: nothing else stands between a stranger and the intake, {@code web.xml} has no rule for
 * these addresses. Who does not send is led by {@link Readers}.
 *
 * <p>Facilities that the connection makes known and everybody else have budgets of their own: what
 * strangers send takes nothing from a facility.
 */
@WebFilter(urlPatterns = "/ws/*", asyncSupported = true)
public class MessageGate extends HttpFilter {
  /** Bytes. A record has some 1,500; a thousand of them in one message fit. */
  static final int LARGEST_MESSAGE = 4 * 1024 * 1024;

  /** Attribute of a request: the {@link ContractVersion} that its sender knows. */
  static final String CONTRACT_VERSION = ContractVersion.class.getName();

  /** Attribute of a request: the {@link SoapVersion} of its message. */
  static final String SOAP_VERSION = SoapVersion.class.getName();

  private static final long serialVersionUID = 1L;
  private static final Contract CONTRACT = Contract.read();
  private static final Duration WAIT_FOR_ROOM = Duration.ofSeconds(5);

  @Inject
  @ConfigProperty(name = "pasport.intake.body-seconds", defaultValue = "30")
  int bodySeconds;

  @Inject transient Config config;
  @Inject transient Door door;
  @Inject transient SenderAddress addresses;
  @Inject transient RefusalWriter refusals;

  @SuppressWarnings("NullAway.Init")
  private transient BodyReader reader;

  @SuppressWarnings("NullAway.Init")
  private transient BytesInFlight ofFacilities;

  @SuppressWarnings("NullAway.Init")
  private transient BytesInFlight ofUnknown;

  @Override
  public void init() {
    reader = new BodyReader(LARGEST_MESSAGE, Duration.ofSeconds(bodySeconds), System::nanoTime);
    ofFacilities = new BytesInFlight(Allowance.ofFacilities(config), WAIT_FOR_ROOM);
    ofUnknown = new BytesInFlight(Allowance.ofUnknown(config), WAIT_FOR_ROOM);
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
    Optional<SoapContentType> type = SoapContentType.of(request.getContentType());
    Optional<Caller.Facility> known = Optional.empty();
    try {
      SoapContentType readable = readable(type, request);
      known = facilityOf(request);
      try (BytesInFlight.Share share = begin(known, request)) {
        byte[] body = read(readable, request, response, share);
        passOn(
            new ReadMessage(request, body, readable.version()),
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
      throw new MessageRefused(Refusal.unknownMediaType());
    }
    for (String encoding : Collections.list(request.getHeaders("Content-Encoding"))) {
      if (!encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
        throw new MessageRefused(Refusal.contentEncoding());
      }
    }
    return type.get();
  }

  /** The facility that the connection makes known before the message is read. */
  private Optional<Caller.Facility> facilityOf(HttpServletRequest request) throws MessageRefused {
    Optional<Caller.Facility> authenticated = AuthenticatedSender.of(request);
    return authenticated.isPresent()
        ? authenticated
        : door.facilityAt(request).map(Caller.Facility::byCertificate);
  }

  private BytesInFlight.Share begin(Optional<Caller.Facility> known, HttpServletRequest request)
      throws MessageRefused {
    return known.isPresent()
        ? ofFacilities.begin(known.get().code().value())
        : ofUnknown.begin(addresses.of(request));
  }

  /** Whoever is not known by a secret has to be proved by the message, or it goes no further. */
  private byte[] read(
      SoapContentType type,
      HttpServletRequest request,
      HttpServletResponse response,
      BytesInFlight.Share share)
      throws IOException, MessageRefused {
    byte[] sent = reader.read(request.getInputStream(), request.getContentLengthLong(), share);
    MessageCheck.Checked read = MessageCheck.check(CONTRACT, type.version(), sent, type.charset());
    request.setAttribute(CONTRACT_VERSION, read.version());
    request.setAttribute(SOAP_VERSION, type.version());
    return AuthenticatedSender.of(request).isEmpty()
        ? door.letIn(read.message(), request, response)
        : read.message();
  }

  private static void passOn(
      ReadMessage read, SoapVersion version, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (version.isOtherAt(read.getServletPath())) {
      // Metro serves one version at an address, and answers the other with a bare 415.
      read.getRequestDispatcher(version.path()).forward(read, response);
    } else {
      chain.doFilter(read, response);
    }
  }
}
