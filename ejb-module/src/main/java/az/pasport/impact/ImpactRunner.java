package az.pasport.impact;

import az.pasport.database.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts what a draft would do, in threads of the server, and writes down how far it is. */
@ApplicationScoped
class ImpactRunner {
  private static final Logger LOGGER = System.getLogger("az.pasport.impact");

  @Resource ManagedExecutorService threads;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource database;

  @Inject ImpactRunRepository runs;

  @Inject
  @ConfigProperty(name = "pasport.impact.threads", defaultValue = "2")
  int threadCount;

  /** Begins to count; returns at once. */
  void start(ImpactRun run, DecreeComparison comparison) {
    threads.submit(() -> count(run, comparison));
  }

  private void count(ImpactRun run, DecreeComparison comparison) {
    var calculation = new ImpactCalculation(database, comparison, run.startedAt());
    try {
      long total = calculation.people();
      runs.progress(run.id(), 0, total);
      Future<Impact> result = threads.submit(() -> calculation.run(threads, threadCount));
      Impact impact = awaited(result, run, calculation, total);
      runs.progress(run.id(), calculation.done(), total);
      runs.finish(run.id(), impact);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      calculation.stop();
      failed(run, e);
    } catch (SQLException | ExecutionException | RuntimeException e) {
      calculation.stop();
      failed(run, e);
    }
  }

  private Impact awaited(
      Future<Impact> result, ImpactRun run, ImpactCalculation calculation, long total)
      throws InterruptedException, ExecutionException {
    while (true) {
      try {
        return result.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException stillRunning) {
        runs.progress(run.id(), calculation.done(), total);
      }
    }
  }

  /** A driver's message may quote a row, so only the kinds of what went wrong are written. */
  private void failed(ImpactRun run, Exception why) {
    Throwable cause = why.getCause() == null ? why : why.getCause();
    LOGGER.log(
        Level.ERROR,
        "run {0} of a draft decree failed: {1}, {2}",
        Long.toString(run.id()),
        why.getClass().getName(),
        cause.getClass().getName());
    runs.fail(run.id());
  }
}
