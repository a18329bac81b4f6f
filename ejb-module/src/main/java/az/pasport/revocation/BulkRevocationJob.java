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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Previews, does and undoes bulk revocations in the background, on one node at a time. How far each
 * is stands in the database after every person: after the end of a server the rest is done by the
 * next run, a minute later.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkRevocationJob {
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
    work.forget(clock.instant().minus(BulkRevocation.STORED));
  }

  private void runOpen() {
    // Those that failed wait for the next minute: they keep nobody else waiting.
    Set<Long> failed = new HashSet<>();
    while (!open(failed).isEmpty()) {
      Optional<BulkRevocationRun> run =
          runs.begin(BulkRevocationRun.JOB, BulkRevocationRun.first());
      if (run.isEmpty()) {
        return;
      }
      try {
        work(run.get(), failed);
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

  private List<Long> open(Set<Long> failed) {
    return work.open().stream().filter(id -> !failed.contains(id)).toList();
  }

  /** One page of each in turn, so that a preview does not wait for a long execution. */
  private void work(BulkRevocationRun run, Set<Long> failed) throws InterruptedException {
    for (List<Long> open = open(failed); !open.isEmpty(); open = open(failed)) {
      for (long id : open) {
        Optional<Done> page = next(id);
        if (page.isEmpty()) {
          failed.add(id);
          continue;
        }
        Done done = page.get();
        runs.progress(run, stored -> stored.add(done.people(), done.failed()));
        Thread.sleep(settings.restAfter(done.people()).toMillis());
      }
    }
    runs.finish(run);
  }

  /** Does the next page; empty where that failed, and nothing of the page is stored. */
  private Optional<Done> next(long id) {
    try {
      return Optional.of(work.next(id));
    } catch (RuntimeException e) {
      // Without the message: a driver's may quote a row.
      LOGGER.log(
          Level.ERROR,
          "Bulk revocation {0} could not go on: {1}",
          Long.toString(id),
          e.getClass().getName());
      return Optional.empty();
    }
  }
}
