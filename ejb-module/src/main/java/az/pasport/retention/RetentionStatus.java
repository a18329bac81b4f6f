package az.pasport.retention;

import az.pasport.job.JobRun;
import az.pasport.job.JobRunRepository;
import az.pasport.retention.RetentionSettings.Data;
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
  @Inject RetentionSettings settings;
  @Inject JobRunRepository runs;
  @Inject RetentionJob job;

  /** The periods in ISO 8601 by the last word of their settings' names; {@code off} for none. */
  public Map<String, String> periods() {
    var periods = new TreeMap<String, String>();
    for (Data data : Data.values()) {
      periods.put(data.word(), settings.period(data).map(RetentionPeriod::toString).orElse("off"));
    }
    return periods;
  }

  /** The latest run; empty before the first. */
  public Optional<RetentionRun> latest() {
    return runs.latest(RetentionRun.JOB);
  }

  public JobRun.Status status(RetentionRun run) {
    return runs.status(RetentionRun.JOB, run);
  }

  public Instant nextRun() {
    return job.nextRun();
  }
}
