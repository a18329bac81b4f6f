package az.pasport.impact;

import az.pasport.database.Database;
import az.pasport.decree.DecreeDraft;
import az.pasport.decree.DecreeDrafts;
import az.pasport.decree.Decrees;
import az.pasport.decree.DraftRefused;
import az.pasport.decree.RuleBook;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What drafts would do: starts runs, tells how far they are and what they have found. */
@Stateless
@RolesAllowed({"operator", "supervisor"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImpactService {
  private static final Logger LOGGER = System.getLogger("az.pasport.impact");

  @Resource SessionContext session;
  @Resource ManagedExecutorService threads;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource database;

  @Inject ImpactRunRepository runs;
  @Inject DecreeDrafts drafts;
  @Inject Decrees decrees;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "pasport.impact.threads", defaultValue = "2")
  int threadCount;

  /**
   * Begins to count what a draft would do; the counting goes on after the answer.
   *
   * @param days how far to look, 1 to {@value ImpactPeriod#MOST_DAYS}
   * @return empty if there is no such draft
   * @throws DraftRefused if the draft is closed, or a run of it is under way
   */
  public Optional<ImpactRun> start(long draftId, int days) {
    Optional<ImpactRun> run = runs.begin(draftId, days, session.getCallerPrincipal().getName());
    run.ifPresent(
        begun -> {
          DecreeDraft draft = drafts.byId(draftId).orElseThrow();
          RuleBook book = decrees.current();
          var comparison = new DecreeComparison(book, book.with(draft.decree()), begun.period());
          threads.submit(() -> count(begun, comparison));
        });
    return run;
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

  /** The runs of a draft, the latest first. */
  public List<ImpactRun> of(long draftId) {
    return runs.of(draftId);
  }

  public Optional<ImpactRun> byId(long draftId, long run) {
    return runs.byId(run).filter(found -> found.draftId() == draftId);
  }

  public RunStatus status(ImpactRun run) {
    return run.status(clock.instant());
  }

  /** What a run has found; empty until it has finished. */
  public Optional<Impact> result(ImpactRun run) {
    return run.finishedAt().map(finished -> runs.result(run));
  }
}
