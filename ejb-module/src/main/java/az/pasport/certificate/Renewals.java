package az.pasport.certificate;

import az.pasport.intake.RecordComparison;
import az.pasport.security.Caller;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
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
 * {@link Issuance}). Each certificate is a transaction of its own: one that fails leaves the others
 * renewed, and is due again in the next round. Two nodes at once renew none twice, since the holder
 * is held.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Renewals {
  private static final int PAGE = 500;
  private static final Logger LOGGER = System.getLogger("az.pasport.certificate");

  @Inject Renewal renewal;
  @Inject RenewalRounds rounds;
  @Inject RecordComparison comparison;
  @Inject Clock clock;
  @Resource SessionContext session;
  @Resource ManagedExecutorService executor;

  /** How many certificates are renewed at the same time, each with a database connection. */
  @Inject
  @ConfigProperty(name = "pasport.renewal.threads", defaultValue = "4")
  int threads;

  /**
   * Certificates, counted.
   *
   * @param looked those that were due
   * @param renewed of them
   * @param failed of them; the holders of the rest are not due one any more
   */
  record Counts(int looked, int renewed, int failed) {
    private static final Counts NONE = new Counts(0, 0, 0);

    private Counts plus(Counts other) {
      return new Counts(looked + other.looked, renewed + other.renewed, failed + other.failed);
    }
  }

  /** Starts a round, which goes on after the answer; the running one, if there is one. */
  @RolesAllowed("supervisor")
  public RenewalRound start() {
    Optional<RenewalRound> running = rounds.running();
    if (running.isPresent()) {
      return running.get();
    }
    Caller actor = new Caller.Official(session.getCallerPrincipal().getName());
    RenewalRound round = rounds.begin(actor);
    executor.submit(() -> run(round.id(), actor));
    return round;
  }

  /** A round, with how far it is. */
  @RolesAllowed("supervisor")
  public Optional<RenewalRound> byId(long id) {
    return rounds.byId(id);
  }

  /** How a round stands now. */
  @PermitAll
  public RenewalRound.Status status(RenewalRound round) {
    return round.status(clock.instant());
  }

  /** The round of every night. */
  @Schedule(hour = "3", minute = "40", timezone = "Asia/Baku", persistent = false)
  void everyNight() {
    if (rounds.running().isEmpty()) {
      run(rounds.begin(Caller.Job.RENEWAL).id(), Caller.Job.RENEWAL);
    }
  }

  private void run(long round, Caller actor) {
    try {
      Counts total = Counts.NONE;
      long behind = 0;
      for (var page = renewal.due(behind, PAGE);
          !page.isEmpty();
          page = renewal.due(behind, PAGE)) {
        behind = page.get(page.size() - 1);
        total = total.plus(renew(page, actor));
        rounds.progress(round, total);
      }
      rounds.finish(round);
      LOGGER.log(
          total.failed() == 0 ? Level.INFO : Level.ERROR,
          "Renewal of certificates: {0} due, {1} renewed, {2} failed",
          total.looked(),
          total.renewed(),
          total.failed());
    } catch (RuntimeException e) {
      // Nobody waits for the outcome: the round stays unfinished, and the next one does the rest.
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
      throw new IllegalStateException("The server stops; the rest is renewed in the next round", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The round was broken off", e.getCause());
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
      renewal.fin(id).ifPresent(comparison::compare);
      return new Counts(1, renewal.renew(id, actor) ? 1 : 0, 0);
    } catch (EJBException e) {
      return new Counts(1, 0, 1);
    }
  }
}
