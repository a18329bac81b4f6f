package az.pasport.web.health;

import az.pasport.keys.KeyExpiryMonitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/**
 * How long our keys last, for whoever watches {@code /metrics}: {@code
 * pasport_signing_key_days_left}, by use.
 */
@ApplicationScoped
public class TrustGauges {
  @Inject KeyExpiryMonitor watch;
  @Inject Clock clock;
  @Inject MetricRegistry metrics;

  void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
    Metadata metadata =
        Metadata.builder()
            .withName("pasport_signing_key_days_left")
            .withDescription("Days until no key of this use is in force; -1 when none is now")
            .withUnit(MetricUnits.DAYS)
            .build();
    for (String use : watch.uses()) {
      metrics.gauge(metadata, () -> daysLeft(use), new Tag("use", use));
    }
  }

  private long daysLeft(String use) {
    return watch
        .lastsUntil(use)
        .map(end -> Duration.between(clock.instant(), end).toDays())
        .orElse(-1L);
  }
}
