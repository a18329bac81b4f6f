package az.pasport.revocation;

import az.pasport.job.JobRunRepository;
import az.pasport.revocation.BulkRevocationWork.Done;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Previews, does and undoes bulk revocations in the background, on one node at a time. How far each
 * is stands in the database after every person: after the end of a server the rest is done by the
 * next run, a minute later.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkRevocationJob {
  /** For so long it is stored who was touched: well beyond the day within which it is undone. */
  private static final Duration STORED = Duration.ofDays(30);

  private static final Logger LOGGER = System.getLogger("az.pasport.revocation");

  @Inject BulkRevocationWork work;
  @Inject JobRunRepository runs;
  @Inject BulkRevocationSettings settings;
  @Inject Clock clock;
  @Resource ManagedExecutorService executor;

  /** Begins to work, and returns at once. */
  public void start() {
    executor.submit(this::runOpen);
  }

  /** Does what waits since a server ended, or was left by a run that ended just then. */
  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  public void everyMinute() {
    runOpen();
  }

  @Schedule(hour = "4", minute = "10", timezone = "Asia/Baku", persistent = false)
  public void everyNight() {
    work.forget(clock.instant().minus(STORED));
  }

  private void runOpen() {
    while (!work.open().isEmpty()) {
      Optional<BulkRevocationRun> run =
          runs.begin(BulkRevocationRun.JOB, BulkRevocationRun.first());
      if (run.isEmpty()) {
        return;
      }
      try {
        work(run.get());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        // Nobody waits for the outcome: the run stays unfinished, and the next one does the rest.
        LOGGER.log(Level.ERROR, "Bulk revocation was broken off: {0}", e.getClass().getName());
        return;
      }
    }
  }

  /** One page of each in turn, so that a preview does not wait for a long execution. */
  private void work(BulkRevocationRun run) throws InterruptedException {
    for (List<Long> open = work.open(); !open.isEmpty(); open = work.open()) {
      for (long id : open) {
        Done done = work.next(id);
        runs.progress(run, stored -> stored.add(done.people(), done.failed()));
        Thread.sleep(settings.restAfter(done.people()).toMillis());
      }
    }
    runs.finish(run);
  }
}
