package az.pasport.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The portal's own sessions, each known by its cookie; those of officials by another. */
final class PortalSessions {
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final ExpiringStore<Login> logins;

  PortalSessions(Clock clock) {
    this.logins = new ExpiringStore<>(clock, LIFE);
  }

  Optional<Login> find(Exchange exchange, Audience audience) {
    return exchange.cookie(audience.cookie()).flatMap(logins::find);
  }

  /** Starts a new session; the browser's earlier one ends. */
  void start(Exchange exchange, Audience audience, Login login) {
    exchange.cookie(audience.cookie()).ifPresent(logins::remove);
    exchange.setCookie(audience.cookie(), logins.put(login));
  }

  void end(Exchange exchange, Audience audience) {
    exchange.cookie(audience.cookie()).ifPresent(logins::remove);
    exchange.removeCookie(audience.cookie());
  }
}
