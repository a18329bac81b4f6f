package az.pasport.fraud;

import az.pasport.job.JobRunRepository;
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
import java.util.Optional;

/** Looks at what is new every five minutes; one node at a time. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FraudWatchJob {
  private static final Logger LOGGER = System.getLogger("az.pasport.fraud");

  @Inject FraudWatchTransaction watch;
  @Inject JobRunRepository runs;
  @Resource ManagedExecutorService executor;

  @Schedule(hour = "*", minute = "*/5", timezone = "Asia/Baku", persistent = false)
  public void everyFiveMinutes() {
    if (watch.isBehind()) {
      begin(Caller.Job.FRAUD_WATCH).ifPresent(this::run);
    }
  }

  /** Starts a run, which goes on after this; false while one runs. */
  public boolean start(Caller actor) {
    Optional<FraudRun> begun = begin(actor);
    begun.ifPresent(run -> executor.submit(() -> run(run)));
    return begun.isPresent();
  }

  private Optional<FraudRun> begin(Caller actor) {
    return runs.begin(FraudRun.JOB, new FraudRun(actor));
  }

  private void run(FraudRun run) {
    try {
      watch.forgetOld();
      for (int looked = watch.look(); looked > 0; looked = watch.look()) {
        int more = looked;
        runs.progress(run, stored -> stored.add(more));
      }
      FraudRun done = runs.finish(run);
      LOGGER.log(Level.INFO, "Fraud watch: {0} observations", done.observations());
    } catch (RuntimeException e) {
      // Nobody waits for the outcome: the run stays unfinished, and the next one goes on.
      LOGGER.log(Level.ERROR, "The fraud watch was broken off", e);
    }
  }
}
