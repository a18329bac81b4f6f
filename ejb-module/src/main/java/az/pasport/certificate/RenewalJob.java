package az.pasport.certificate;

import az.pasport.certificate.RenewalRun.Counts;
import az.pasport.intake.RecordComparison;
import az.pasport.job.JobRunRepository;
import az.pasport.security.Caller;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
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
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Renews, all at once, certificates whose signature ends before their validity, so that their
 * holders find a new one before the old stops working, and certificates whose signer was withdrawn
 * from the key store, which no reader believes any more. Who asks earlier is given theirs then (see
 * {@link IssuanceService}). Each certificate is a transaction of its own: one that fails leaves the
 * others renewed, and is due again in the next run.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RenewalJob {
  private static final int PAGE = 500;
  private static final Logger LOGGER = System.getLogger("az.pasport.certificate");

  @Inject RenewalCandidates candidates;
  @Inject CertificateRenewal renewal;
  @Inject RecordComparison comparison;
  @Inject JobRunRepository runs;
  @Resource ManagedExecutorService executor;

  /** How many certificates are renewed at the same time, each with a database connection. */
  @Inject
  @ConfigProperty(name = "pasport.renewal.threads", defaultValue = "4")
  int threads;

  /** Starts a run, which goes on after this returns; empty while another is, on any node. */
  public Optional<RenewalRun> start(Caller actor) {
    Optional<RenewalRun> begun = runs.begin(RenewalRun.JOB, new RenewalRun(actor));
    begun.ifPresent(run -> executor.submit(() -> run(run, actor)));
    return begun;
  }

  @Schedule(hour = "3", minute = "40", timezone = "Asia/Baku", persistent = false)
  void everyNight() {
    runs.begin(RenewalRun.JOB, new RenewalRun(Caller.Job.RENEWAL))
        .ifPresent(run -> run(run, Caller.Job.RENEWAL));
  }

  private void run(RenewalRun run, Caller actor) {
    try {
      long behind = 0;
      for (var page = candidates.next(behind, PAGE);
          !page.isEmpty();
          page = candidates.next(behind, PAGE)) {
        behind = page.get(page.size() - 1);
        Counts more = renew(page, actor);
        runs.progress(run, stored -> stored.add(more));
      }
      Counts total = runs.finish(run).counts();
      LOGGER.log(
          total.failed() == 0 ? Level.INFO : Level.ERROR,
          "Renewal of certificates: {0} due, {1} renewed, {2} failed",
          total.looked(),
          total.renewed(),
          total.failed());
    } catch (RuntimeException e) {
      // Nobody waits for the outcome: the run stays unfinished, and the next one does the rest.
      LOGGER.log(Level.ERROR, "Renewal of certificates was broken off", e);
    }
  }

  private Counts renew(List<Long> page, Caller actor) {
    Queue<Long> waiting = new ConcurrentLinkedQueue<>(page);
    Callable<Counts> worker = () -> renewRest(waiting, actor);
    Counts total = Counts.NONE;
    try {
      List<Callable<Counts>> workers =
          IntStream.range(0, Math.max(1, threads)).mapToObj(any -> worker).toList();
      for (Future<Counts> done : executor.invokeAll(workers)) {
        total = total.plus(done.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The server stops; the rest is renewed in the next run", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The run was broken off", e.getCause());
    }
    return total;
  }

  private Counts renewRest(Queue<Long> waiting, Caller actor) {
    Counts total = Counts.NONE;
    for (Long id = waiting.poll(); id != null; id = waiting.poll()) {
      total = total.plus(renewOne(id, actor));
    }
    return total;
  }

  private Counts renewOne(long id, Caller actor) {
    try {
      // Outside the transaction of the renewal: the population registry may be slow.
      candidates.fin(id).ifPresent(comparison::compare);
      return new Counts(1, renewal.renew(id, actor) ? 1 : 0, 0);
    } catch (EJBException e) {
      return new Counts(1, 0, 1);
    }
  }
}
