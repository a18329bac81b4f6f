package az.pasport.certificate;

import az.pasport.job.JobRun;
import az.pasport.job.JobRunRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Enters the certificates of before the transparency log into it, once, in the background. A run
 * that breaks off is followed by one that goes on where it was.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LogBackfillJob {
  private static final Logger LOGGER = System.getLogger("az.pasport.certificate");

  @Inject LogBackfillPage pages;
  @Inject JobRunRepository runs;

  /** The latest run; empty where there was nothing to enter, or before the first. */
  public Optional<LogBackfillRun> latest() {
    return runs.latest(LogBackfillRun.JOB);
  }

  public JobRun.Status status(LogBackfillRun run) {
    return runs.status(LogBackfillRun.JOB, run);
  }

  /** How many certificates a run and those before it could not enter. */
  public long unreadable(LogBackfillRun run) {
    return pages.unreadable(run.lastCertificate());
  }

  /** Does the rest, if there is one and no other node is at it. */
  @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
  public void enterTheRest() {
    Optional<LogBackfillRun> last = latest();
    if (last.flatMap(JobRun::finishedAt).isPresent() || !pages.isNeeded()) {
      return;
    }
    long behind = last.map(LogBackfillRun::lastCertificate).orElse(0L);
    runs.begin(LogBackfillRun.JOB, new LogBackfillRun(behind)).ifPresent(run -> enter(run, behind));
  }

  private void enter(LogBackfillRun run, long begin) {
    long behind = begin;
    for (Optional<LogBackfillPage.Entered> page = pages.enterNext(behind);
        page.isPresent();
        page = pages.enterNext(behind)) {
      LogBackfillPage.Entered entered = page.get();
      behind = entered.last();
      runs.progress(run, stored -> stored.add(entered));
    }
    long unreadable = pages.unreadable(behind);
    if (unreadable > 0) {
      LOGGER.log(
          Level.ERROR,
          "The stored texts of {0} certificates of before the transparency log cannot be read: they"
              + " are not entered; run ./audit register to see which",
          Long.toString(unreadable));
    }
    LOGGER.log(
        Level.INFO,
        "Certificates of before the transparency log: {0} entered by this run, which was the last",
        Long.toString(runs.finish(run).entered()));
  }
}
