package az.pasport.fraud;

import az.pasport.database.Database;
import az.pasport.decree.Decree;
import az.pasport.decree.Decrees;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Looks at a page of observations in one transaction with the position behind them: what a run that
 * was broken off has looked at is kept whole or not at all.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FraudWatchTransaction {
  /** Observations of one transaction. */
  private static final int PAGE = 200;

  /** Longer than the window of any rule. */
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(90);

  private static final Duration RUNS_KEPT = Duration.ofDays(30);

  @Resource(lookup = Database.JNDI_NAME)
  DataSource database;

  @Inject FraudSettings settings;
  @Inject FacilityHabitCache habits;
  @Inject Decrees decrees;
  @Inject Clock clock;

  /** Whether there is something to look at. */
  public boolean isBehind() {
    try (Connection connection = database.getConnection()) {
      return !next(connection, 1).isEmpty();
    } catch (SQLException e) {
      throw new FraudWatchException(e);
    }
  }

  /** Looks at the next observations, and gives how many there were; 0 when none is left. */
  public int look() {
    try (Connection connection = database.getConnection()) {
      List<Observation> page = next(connection, PAGE);
      if (!page.isEmpty()) {
        FraudWatch watch = watch(connection);
        page.forEach(watch::observe);
        new StoredPosition(connection).move(WatchPosition.of(page.get(page.size() - 1)));
      }
      return page.size();
    } catch (SQLException e) {
      throw new FraudWatchException(e);
    }
  }

  private List<Observation> next(Connection connection, int most) throws SQLException {
    return new ObservationReader(connection)
        .next(
            new StoredPosition(connection).read(),
            clock.instant().minus(settings.settling()),
            most);
  }

  private FraudWatch watch(Connection connection) {
    FraudParameters parameters = settings.parameters();
    return new FraudWatch(
        FraudRules.of(
            parameters,
            decrees.current().decrees().stream()
                .map(Decree::inForceFrom)
                .collect(Collectors.toSet())),
        new StoredHistory(connection, habits),
        new StoredAlerts(connection, parameters.version(), clock.instant()));
  }

  /** Forgets signals that no alert took, and old runs. */
  public void forgetOld() {
    Instant now = clock.instant();
    try (Connection connection = database.getConnection()) {
      var position = new StoredPosition(connection);
      position.forgetSignals(now.minus(FORGOTTEN_AFTER));
      position.forgetRuns(now.minus(RUNS_KEPT));
    } catch (SQLException e) {
      throw new FraudWatchException(e);
    }
  }
}
