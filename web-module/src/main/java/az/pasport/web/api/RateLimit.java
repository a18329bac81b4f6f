package az.pasport.web.api;

import az.pasport.web.limit.ClientAddress;
import az.pasport.web.limit.TokenBuckets;
import az.pasport.web.problem.ProblemType;
import az.pasport.web.problem.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets each client verify {@code pasport.verifications.per-minute} times a minute, and {@code
 * pasport.verifications.burst} times in one go.
 */
@RateLimited
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class RateLimit implements ContainerRequestFilter {
  /** At some 200 bytes each, 10 MB when an attacker fills it. */
  private static final int MOST_CLIENTS = 50_000;

  @Inject ClientAddress clientAddress;
  @Inject HttpServletRequest servletRequest;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "pasport.verifications.per-minute", defaultValue = "60")
  int perMinute;

  @Inject
  @ConfigProperty(name = "pasport.verifications.burst", defaultValue = "60")
  int burst;

  @SuppressWarnings("NullAway.Init")
  private TokenBuckets buckets;

  @PostConstruct
  void fill() {
    buckets = new TokenBuckets(perMinute, burst, MOST_CLIENTS, clock);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    buckets
        .take(clientAddress.of(servletRequest))
        .ifPresent(
            wait -> {
              throw Refusal.with(
                  ProblemType.RATE_LIMITED, HttpHeaders.RETRY_AFTER, wholeSeconds(wait));
            });
  }

  private static String wholeSeconds(Duration wait) {
    return Long.toString(wait.plusMillis(999).toSeconds());
  }
}
