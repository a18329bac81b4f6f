package az.pasport.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ByUrlTest {
  private static final String ACKNOWLEDGEMENT = "select id from acknowledgement where id = ?";

  @Test
  void readsWhatIsCommittedWhateverTheDatabaseWouldDoByItself() throws SQLException {
    var source = new ByUrl();
    source.setUrl(
        "jdbc:h2:mem:by-url;INIT=SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL"
            + " SERIALIZABLE");
    try (Connection connection = source.getConnection()) {
      assertThat(connection.getTransactionIsolation())
          .isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
    }
  }

  /**
   * The way of a message that comes twice at once: look, wait for the person's row, look again.
   * With H2's reuse of results, some 8 in 10,000 repeated looks did not see what was committed
   * before.
   */
  @Test
  void seesAfterWaitingForRowWhatItsLastHolderCommitted() throws Exception {
    var source = new ByUrl("jdbc:h2:mem:waiting;DB_CLOSE_DELAY=-1", "sa", "");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (Connection one = source.getConnection();
        Connection other = source.getConnection()) {
      update(one, "create table person(id int primary key)");
      update(one, "create table acknowledgement(id int primary key)");
      one.setAutoCommit(false);
      other.setAutoCommit(false);
      for (int person = 0; person < 20_000; person++) {
        update(one, "insert into person values (" + person + ")");
        one.commit();
        var together = new CyclicBarrier(2);
        Future<Boolean> first = threads.submit(acknowledging(one, person, together));
        Future<Boolean> second = threads.submit(acknowledging(other, person, together));
        assertThat(first.get(1, TimeUnit.MINUTES))
            .as("one of two acknowledges person %d", person)
            .isNotEqualTo(second.get(1, TimeUnit.MINUTES));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Whether this connection wrote the acknowledgement, and not the other one. */
  private static Callable<Boolean> acknowledging(
      Connection connection, int person, CyclicBarrier together) {
    return () -> {
      together.await(1, TimeUnit.MINUTES);
      finds(connection, ACKNOWLEDGEMENT, person);
      finds(connection, "select id from person where id = ? for update", person);
      boolean isAcknowledged = finds(connection, ACKNOWLEDGEMENT, person);
      if (!isAcknowledged) {
        update(connection, "merge into acknowledgement values (" + person + ")");
      }
      connection.commit();
      return !isAcknowledged;
    };
  }

  private static boolean finds(Connection connection, String sql, int id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void update(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }
}
