package az.pasport.web.body;

import az.pasport.web.limit.ClientAddress;
import az.pasport.web.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes the bodies of requests within the limits of {@link BodySettings}. */
public class RequestBodyFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** The attribute of a request whose body was received whole before anything else saw it. */
  public static final String RECEIVED = "az.pasport.web.body.received";

  private static final String INTAKE = "/ws/";
  private static final String API = "/api/";
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String RETRY_SECONDS = "10";

  @Inject transient ClientAddress clientAddress;

  @Inject
  @ConfigProperty(name = "pasport.http.body-seconds", defaultValue = "30")
  int seconds;

  @Inject
  @ConfigProperty(name = "pasport.http.bodies-per-address", defaultValue = "8")
  int perClient;

  @Inject
  @ConfigProperty(name = "pasport.http.bodies", defaultValue = "64")
  int inAll;

  @SuppressWarnings("NullAway.Init")
  private transient BodySettings settings;

  @SuppressWarnings("NullAway.Init")
  private transient ConcurrentBodyLimit places;

  @Override
  public void init() {
    settings = new BodySettings(Duration.ofSeconds(seconds), perClient, inAll);
    places = new ConcurrentBodyLimit(settings.perClient(), settings.inAll());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = path(request);
    if (path.startsWith(INTAKE) || !mayHaveBody(request)) {
      chain.doFilter(request, response);
      return;
    }
    try (ConcurrentBodyLimit.Place place = places.take(clientAddress.of(request))) {
      if (path.startsWith(API) && !path.equals(BodySettings.API_FILES)) {
        chain.doFilter(new ArrivingRequest(request, arriving(request, place::close)), response);
      } else {
        long most = BodySettings.most(path, request.getContentType());
        TimeLimitedInputStream arriving = arriving(request, () -> {});
        try (BufferedRequest received = BufferedRequest.receive(request, arriving, most)) {
          received.setAttribute(RECEIVED, true);
          if (!received.isInFile()) {
            place.close();
          }
          chain.doFilter(received, response);
        }
      }
    } catch (BodyRejectedException e) {
      refuse(response, e.problem());
    }
  }

  private TimeLimitedInputStream arriving(HttpServletRequest request, Runnable atEnd)
      throws IOException {
    return new TimeLimitedInputStream(
        request.getInputStream(), settings.time(), System::nanoTime, atEnd);
  }

  private static String path(HttpServletRequest request) {
    return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
  }

  /** In HTTP/2 a body needs no announcement; then the method tells. */
  private static boolean mayHaveBody(HttpServletRequest request) {
    return !WITHOUT_BODY.contains(request.getMethod())
        || request.getContentLengthLong() > 0
        || request.getHeader("Transfer-Encoding") != null;
  }

  private static void refuse(HttpServletResponse response, ProblemType why) throws IOException {
    // The rest of the body is on its way; nobody is going to read it.
    response.setHeader("Connection", "close");
    if (why == ProblemType.RATE_LIMITED || why == ProblemType.UNAVAILABLE) {
      response.setHeader("Retry-After", RETRY_SECONDS);
    }
    response.sendError(why.status());
  }

  /** A request whose body the API reads as it arrives. */
  private static final class ArrivingRequest extends HttpServletRequestWrapper {
    private final ServletInputStream body;

    ArrivingRequest(HttpServletRequest request, ServletInputStream body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return body;
    }
  }
}
