package az.pasport.comparison;

import az.pasport.audit.AuditLog;
import az.pasport.intake.RecordComparison;
import az.pasport.intake.RecordComparison.Missing;
import az.pasport.intake.RecordComparison.Open;
import az.pasport.job.JobRunRepository;
import az.pasport.registry.RegistryLookups;
import az.pasport.security.Caller;
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
import java.util.List;
import java.util.Optional;

/**
 * Compares four times an hour what waits for the population registry's answer. A person whose
 * answer cannot be stored is left for the next run, and stops nobody else's comparison.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ComparisonJob {
  /** As many as can be asked within the budget of a batch, even of a slow registry. */
  private static final int PAGE = 100;

  private static final Logger LOGGER = System.getLogger("az.pasport.comparison");

  @Inject RegistryLookups registry;
  @Inject RecordComparison comparison;
  @Inject JobRunRepository runs;
  @Inject AuditLog audit;
  @Resource ManagedExecutorService executor;

  @Schedule(hour = "*", minute = "5,20,35,50", timezone = "Asia/Baku", persistent = false)
  public void everyQuarter() {
    if (registry.isConfigured() && !comparison.open(0, 1).isEmpty()) {
      begin(Caller.Job.REGISTRY).ifPresent(this::run);
    }
  }

  /** Starts a run, which goes on after this; false without a registry, or while one runs. */
  public boolean start(Caller actor) {
    Optional<ComparisonRun> begun = registry.isConfigured() ? begin(actor) : Optional.empty();
    begun.ifPresent(run -> executor.submit(() -> run(run)));
    return begun.isPresent();
  }

  private Optional<ComparisonRun> begin(Caller actor) {
    return runs.begin(
        ComparisonRun.JOB,
        new ComparisonRun(actor),
        run -> audit.append(actor, "COMPARISON_STARTED", "comparison:" + run.id()));
  }

  private void run(ComparisonRun run) {
    boolean isSilent = false;
    try {
      long behind = 0;
      for (List<Open> page = comparison.open(behind, PAGE);
          !page.isEmpty() && !isSilent;
          page = comparison.open(behind, PAGE)) {
        behind = page.get(page.size() - 1).personId();
        Missing missing = comparison.compare(page.stream().map(Open::fin).toList());
        int people = page.size();
        isSilent = missing.unanswered() == people;
        runs.progress(run, stored -> stored.add(people, missing));
      }
      ComparisonRun done = runs.finish(run);
      LOGGER.log(
          done.failed() == 0 ? Level.INFO : Level.ERROR,
          "Comparison with the population registry: {0} people, {1} without an answer, {2} failed",
          done.people(),
          done.unanswered(),
          done.failed());
    } catch (RuntimeException e) {
      // Nobody waits for the outcome: the run stays unfinished, and the next one does the rest.
      LOGGER.log(Level.ERROR, "The comparison with the population registry was broken off", e);
    }
  }
}
