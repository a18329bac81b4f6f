package az.pasport.retention;

import az.pasport.job.JobRun;
import az.pasport.job.JobRunRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How long everything is stored, what the last run erased, and when the next one is; for staff. */
@Stateless
@RolesAllowed({"operator", "supervisor", "auditor"})
public class RetentionStatus {
  private static final String OFF = "off";

  @Inject RetentionSettings settings;
  @Inject JobRunRepository runs;
  @Inject RetentionJob job;

  /** The periods in ISO 8601 by the last word of their settings' names; {@code off} for none. */
  public Map<String, String> periods() {
    var periods = new TreeMap<String, String>();
    periods.put("records", text(settings.records()));
    periods.put("notices", text(settings.notices()));
    periods.put("audit", text(settings.audit()));
    periods.put("lookups", text(settings.lookUps()));
    periods.put("requests", text(settings.requests()));
    return periods;
  }

  private static String text(Optional<RetentionPeriod> period) {
    return period.map(RetentionPeriod::toString).orElse(OFF);
  }

  /** The latest run; empty before the first. */
  public Optional<RetentionRun> latest() {
    return runs.latest(RetentionRun.JOB);
  }

  /** How a run stands now. */
  public JobRun.Status status(RetentionRun run) {
    return runs.status(RetentionRun.JOB, run);
  }

  public Instant nextRun() {
    return job.nextRun();
  }
}
