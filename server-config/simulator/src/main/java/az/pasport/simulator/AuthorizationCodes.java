package az.pasport.simulator;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Authorization codes on their way from the browser to the application: each good once. */
final class AuthorizationCodes {
  private static final Duration LIFE = Duration.ofSeconds(60);

  private final Map<String, Grant> open = new ConcurrentHashMap<>();
  private final Clock clock;

  /** What a code stands for. A challenge is present when the request had one (S256). */
  record Grant(
      Client client,
      URI redirectUri,
      Optional<String> challenge,
      Optional<String> nonce,
      String scope,
      Login login,
      Instant given) {}

  AuthorizationCodes(Clock clock) {
    this.clock = clock;
  }

  String issue(
      Client client,
      URI redirectUri,
      Optional<String> challenge,
      Optional<String> nonce,
      String scope,
      Login login) {
    open.values().removeIf(this::isOver);
    String code = RandomValues.random();
    open.put(code, new Grant(client, redirectUri, challenge, nonce, scope, login, clock.instant()));
    return code;
  }

  /** Takes the grant away, so that a second redemption finds nothing. */
  Optional<Grant> redeem(String code) {
    return Optional.ofNullable(open.remove(code)).filter(grant -> !isOver(grant));
  }

  private boolean isOver(Grant grant) {
    return clock.instant().isAfter(grant.given().plus(LIFE));
  }
}
