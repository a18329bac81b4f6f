package az.pasport.security;

import az.pasport.startup.ReadAtStart;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits how many wrong secrets of one address are hashed, because each costs more of the processor
 * than it costs its sender. The limit is the address's and not the facility's: a stranger who sends
 * a facility's code stops nobody but the stranger's own address.
 */
@ApplicationScoped
public class WrongSecretLimit implements ReadAtStart {
  private static final Logger LOG = System.getLogger(WrongSecretLimit.class.getName());
  private static final String SETTING = "pasport.intake.wrong-secrets-per-minute";

  /** At some 200 bytes each, 10 MB when an attacker fills it. */
  private static final int MOST_ADDRESSES = 50_000;

  @Inject
  @ConfigProperty(name = SETTING, defaultValue = "30")
  int perMinute;

  @Inject Clock clock;

  @SuppressWarnings("NullAway.Init")
  private WrongSecretCounter wrong;

  /** Makes the application read the setting when it starts. */
  @Override
  public void read() {}

  @PostConstruct
  void check() {
    if (perMinute < 1) {
      throw new IllegalStateException(SETTING + " is " + perMinute + ": it must be at least 1");
    }
    wrong = new WrongSecretCounter(perMinute, MOST_ADDRESSES, clock);
  }

  /** How long until a secret from the caller's address is verified; empty if it is now. */
  public Optional<Duration> pause() {
    return wrong.pause(CallerAddress.current());
  }

  /** The caller's secret has proved wrong. */
  public void add() {
    if (wrong.add(CallerAddress.current())) {
      // The address is in the audit.
      LOG.log(
          Level.WARNING,
          "{0} wrong facility secrets within a minute from one address: it has to wait for the next",
          perMinute);
    }
  }
}
