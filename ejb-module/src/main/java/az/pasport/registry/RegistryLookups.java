package az.pasport.registry;

import az.pasport.person.Fin;
import az.pasport.registry.RegistryAnswer.Unavailable;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Asks the population registry: remembers its answers, leaves it alone while it fails, and asks
 * nobody inside a transaction, where a slow answer would keep others' rows locked.
 */
@ApplicationScoped
public class RegistryLookups {
  private static final Logger LOG = System.getLogger("az.pasport.registry");
  private static final RegistryAnswer OFF = new Unavailable("no registry is configured");
  private static final RegistryAnswer FAILED = new Unavailable("its client failed");
  private static final RegistryAnswer LEFT_ALONE = new Unavailable("left alone after failures");
  private static final RegistryAnswer NOT_NOW = new Unavailable("not asked inside a transaction");
  private static final RegistryAnswer TOO_LATE = new Unavailable("the time was up");

  @Inject RegistrySettings settings;
  @Inject Clock clock;

  @Resource TransactionSynchronizationRegistry transactions;
  @Resource ManagedExecutorService executor;

  private volatile PopulationRegistry registry = fin -> OFF;
  private boolean isConfigured;
  private AnswerCache cache;
  private CircuitBreaker breaker;
  private int parallel;
  private Duration batchBudget;
  private ExecutorService threads;
  private BooleanSupplier isInTransaction;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected RegistryLookups() {}

  /** Without a container: never in a transaction. */
  @SuppressWarnings("NullAway.Init")
  RegistryLookups(RegistrySettings settings, Clock clock, ExecutorService threads) {
    this.settings = settings;
    this.clock = clock;
    this.threads = threads;
    this.isInTransaction = () -> false;
    read();
  }

  @PostConstruct
  void prepare() {
    threads = executor;
    isInTransaction = () -> transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    read();
  }

  private void read() {
    isConfigured = settings.url().isPresent();
    cache = new AnswerCache(settings.cache(), settings.cacheSize(), clock);
    breaker = new CircuitBreaker(settings.failures(), settings.pause(), clock);
    parallel = settings.parallel();
    batchBudget = settings.batchBudget();
  }

  public void connect(PopulationRegistry client) {
    this.registry = client;
  }

  public boolean isConfigured() {
    return isConfigured;
  }

  /** {@code OFF}, {@code CLOSED} (it is asked), {@code OPEN} (left alone) or {@code HALF_OPEN}. */
  public String state() {
    return isConfigured ? breaker.state().name() : "OFF";
  }

  /** Who the person of a FIN is; inside a transaction only what is remembered. */
  public RegistryAnswer find(Fin fin) {
    return isConfigured ? cache.get(fin).orElseGet(() -> ask(fin)) : OFF;
  }

  /** The same, asked now whatever is remembered. */
  public RegistryAnswer findAnew(Fin fin) {
    return isConfigured ? ask(fin) : OFF;
  }

  /** Who several people are, asked at the same time; an answer for each within the budget. */
  public Map<Fin, RegistryAnswer> find(Collection<Fin> fins) {
    var found = new HashMap<Fin, RegistryAnswer>();
    var missing = new ArrayList<Fin>();
    for (Fin fin : new HashSet<>(fins)) {
      if (!isConfigured) {
        found.put(fin, OFF);
      } else {
        cache.get(fin).ifPresentOrElse(known -> found.put(fin, known), () -> missing.add(fin));
      }
    }
    if (missing.size() == 1 || isInTransaction.getAsBoolean()) {
      missing.forEach(fin -> found.put(fin, ask(fin)));
    } else if (!missing.isEmpty()) {
      found.putAll(askAll(missing));
    }
    return found;
  }

  private Map<Fin, RegistryAnswer> askAll(List<Fin> fins) {
    Queue<Fin> waiting = new ConcurrentLinkedQueue<>(fins);
    var answers = new ConcurrentHashMap<Fin, RegistryAnswer>();
    Callable<Boolean> worker =
        () -> {
          for (Fin fin = waiting.poll(); fin != null; fin = waiting.poll()) {
            answers.put(fin, ask(fin));
          }
          return true;
        };
    try {
      threads.invokeAll(
          IntStream.range(0, Math.min(parallel, fins.size())).mapToObj(any -> worker).toList(),
          batchBudget.toMillis(),
          TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RejectedExecutionException e) {
      LOG.log(Level.WARNING, "No thread is free to ask the population registry");
    }
    waiting.clear();
    var all = new HashMap<Fin, RegistryAnswer>();
    fins.forEach(fin -> all.put(fin, answers.getOrDefault(fin, TOO_LATE)));
    return all;
  }

  private RegistryAnswer ask(Fin fin) {
    if (isInTransaction.getAsBoolean()) {
      return NOT_NOW;
    }
    if (!breaker.mayAsk()) {
      return LEFT_ALONE;
    }
    RegistryAnswer answer;
    try {
      answer = registry.find(fin);
    } catch (RuntimeException e) {
      // The port promises not to throw: neither may a fault of ours stop intake, nor the probe be
      // lost.
      breaker.failed();
      LOG.log(Level.ERROR, "The client of the population registry failed", e);
      return FAILED;
    }
    if (answer.isAnswered()) {
      breaker.succeeded();
      cache.put(fin, answer);
    }
    answer.failure().ifPresent(this::report);
    return answer;
  }

  private void report(String cause) {
    if (Thread.currentThread().isInterrupted()) {
      breaker.abandoned();
      return;
    }
    breaker.failed();
    LOG.log(Level.WARNING, "The population registry does not answer: {0}", cause);
  }
}
