package az.pasport.web.health;

import az.pasport.intake.RefusalRecorder;
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
 * What {@code /metrics} shows of ours: how long our keys last, by use ({@code
 * pasport_signing_key_days_left}), and how many workers of facilities may enter nothing now ({@code
 * pasport_intake_workers_over_mismatch_limit}; above 0, somebody may be guessing).
 */
@ApplicationScoped
public class Gauges {
  @Inject KeyExpiryMonitor watch;
  @Inject RefusalRecorder refusals;
  @Inject Clock clock;
  @Inject MetricRegistry metrics;

  void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
    Metadata daysLeft =
        Metadata.builder()
            .withName("pasport_signing_key_days_left")
            .withDescription("Days until no key of this use is in force; -1 when none is now")
            .withUnit(MetricUnits.DAYS)
            .build();
    for (String use : watch.uses()) {
      metrics.gauge(daysLeft, () -> daysLeft(use), new Tag("use", use));
    }
    metrics.gauge(
        Metadata.builder()
            .withName("pasport_intake_workers_over_mismatch_limit")
            .withDescription(
                "Workers who are refused because their submissions differed too often from what is"
                    + " on record")
            .build(),
        refusals::workersOverLimit);
  }

  private long daysLeft(String use) {
    return watch
        .lastsUntil(use)
        .map(end -> Duration.between(clock.instant(), end).toDays())
        .orElse(-1L);
  }
}
