package az.pasport.web.health;

import az.pasport.intake.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * How many workers of facilities may enter nothing now, for whoever watches {@code /metrics}:
 * {@code pasport_intake_workers_over_mismatch_limit}. Above 0, somebody may be guessing.
 */
@ApplicationScoped
public class IntakeGauges {
  @Inject Refusals refusals;
  @Inject MetricRegistry metrics;

  void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
    metrics.gauge(
        Metadata.builder()
            .withName("pasport_intake_workers_over_mismatch_limit")
            .withDescription(
                "Workers who are refused because their submissions differed too often from what is"
                    + " on record")
            .build(),
        refusals::workersOverLimit);
  }
}
