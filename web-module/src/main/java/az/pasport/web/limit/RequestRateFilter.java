package az.pasport.web.limit;

import az.pasport.web.problem.ErrorDispatch;
import az.pasport.web.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Answers 429 with {@code Retry-After} to a person, known by their login, who asks for more of a
 * {@link RequestRateLimit} than its setting allows in a minute: a stolen session does not copy the
 * register, and nobody keeps the server drawing.
 */
public class RequestRateFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** At some 200 bytes each, 10 MB a kind when all of them are remembered. */
  private static final int MOST_PEOPLE = 50_000;

  @Inject transient Config config;
  @Inject transient Clock clock;
  @Inject transient ClientAddress addresses;

  private final transient Map<RequestRateLimit, TokenBuckets> buckets =
      new EnumMap<>(RequestRateLimit.class);

  /** Fails the deployment when a setting makes no sense. */
  @Override
  public void init() {
    for (RequestRateLimit kind : RequestRateLimit.values()) {
      int perMinute = kind.perMinute(config);
      buckets.put(kind, new TokenBuckets(perMinute, perMinute, MOST_PEOPLE, clock));
    }
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Duration> wait = wait(request);
    if (wait.isEmpty()) {
      chain.doFilter(request, response);
    } else {
      response.setHeader("Retry-After", TokenBuckets.retryAfter(wait.get()));
      ErrorDispatch.send(request, response, ProblemType.RATE_LIMITED);
    }
  }

  private Optional<Duration> wait(HttpServletRequest request) {
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    Optional<RequestRateLimit> kind = RequestRateLimit.at(path);
    return kind.flatMap(known -> known.payer(request, addresses))
        .flatMap(payer -> kind.map(buckets::get).flatMap(ofKind -> ofKind.take(payer)));
  }
}
