package az.pasport.impact;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Compares two books over everybody's records. It holds a batch of people for each thread and the
 * counts, whatever the number of people.
 */
public final class ImpactCalculation {
  private final DataSource database;
  private final DecreeComparison comparison;
  private final PopulationReader population;
  private final AtomicLong done = new AtomicLong();
  private final AtomicBoolean stopped = new AtomicBoolean();

  /** A calculation to be run once, over the records known at a moment. */
  public ImpactCalculation(DataSource database, DecreeComparison comparison, Instant known) {
    this.database = database;
    this.comparison = comparison;
    this.population = new PopulationReader(known);
  }

  /** Lets the work that goes on in other threads end soon; its result is worth nothing then. */
  void stop() {
    stopped.set(true);
  }

  public long people() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return PopulationReader.size(connection);
    }
  }

  /** How many have been looked at by now. Any thread may ask. */
  public long done() {
    return done.get();
  }

  /** Looks at everybody, by so many of these threads; comes back when that is done. */
  public Impact run(Executor threads, int count) throws InterruptedException, ExecutionException {
    var parts = new ExecutorCompletionService<GainLossCounter>(threads);
    for (int i = 0; i < count; i++) {
      parts.submit(part());
    }
    GainLossCounter sum = comparison.newCounter();
    List<ExecutionException> failures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      try {
        sum.add(parts.take().get());
      } catch (ExecutionException e) {
        stopped.set(true);
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
    return Impact.of(comparison.period(), sum);
  }

  private Callable<GainLossCounter> part() {
    return () -> {
      GainLossCounter counter = comparison.newCounter();
      try (Connection connection = database.getConnection()) {
        var batch = population.next(connection);
        while (batch.isPresent() && !stopped.get()) {
          population.read(connection, batch.get(), subject -> comparison.count(subject, counter));
          done.addAndGet(batch.get().people());
          batch = population.next(connection);
        }
      }
      return counter;
    };
  }
}
