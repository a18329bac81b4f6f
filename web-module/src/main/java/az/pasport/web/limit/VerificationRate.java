package az.pasport.web.limit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets each client verify {@code pasport.verifications.per-minute} times a minute, and {@code
 * pasport.verifications.burst} times in one go, whether by the API or on the page.
 */
@ApplicationScoped
public class VerificationRate {
  /** At some 200 bytes each, 10 MB when an attacker fills it. */
  private static final int MOST_CLIENTS = 50_000;

  @Inject ClientAddress clientAddress;
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

  /**
   * Counts a verification of the client whose request this is.
   *
   * @return empty if it may verify; else after how many seconds it may again, for {@code
   *     Retry-After}
   */
  public Optional<String> take(HttpServletRequest request) {
    return buckets.take(clientAddress.of(request)).map(TokenBuckets::retryAfter);
  }
}
