package az.pasport.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The portal's own sessions, each known by its cookie. */
final class PortalSessions {
  private static final String COOKIE = "DLSESSION";
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final ExpiringStore<Login> logins;

  PortalSessions(Clock clock) {
    this.logins = new ExpiringStore<>(clock, LIFE);
  }

  Optional<Login> find(Exchange exchange) {
    return exchange.cookie(COOKIE).flatMap(logins::find);
  }

  /** Starts a new session; the browser's earlier one ends. */
  void start(Exchange exchange, Login login) {
    exchange.cookie(COOKIE).ifPresent(logins::remove);
    exchange.setCookie(COOKIE, logins.put(login));
  }

  void end(Exchange exchange) {
    exchange.cookie(COOKIE).ifPresent(logins::remove);
    exchange.removeCookie(COOKIE);
  }
}
