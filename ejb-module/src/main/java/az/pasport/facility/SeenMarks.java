package az.pasport.facility;

import az.pasport.database.Database;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/**
 * What must not come twice: nonces and signed messages. A mark is committed by itself, before
 * anything is done for whoever brought it: of two nodes that are shown the same nonce at once, one
 * finds it taken.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeenMarks {
  /** SQLSTATE class 23: integrity constraint violation. */
  private static final String TAKEN = "23";

  @Resource(lookup = Database.JNDI_NAME)
  DataSource database;

  @Inject Clock clock;

  /**
   * Remembers a mark.
   *
   * @param mark at most 64 characters
   * @param until from when it may be forgotten
   * @return false if it was remembered before
   */
  @PermitAll
  public boolean remember(String mark, Instant until) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into seen_mark (mark, expires_at) values (?, ?)")) {
      insert.setString(1, mark);
      insert.setTimestamp(2, Timestamp.from(until.truncatedTo(ChronoUnit.MICROS)));
      insert.executeUpdate();
      return true;
    } catch (SQLException e) {
      if (e.getSQLState() != null && e.getSQLState().startsWith(TAKEN)) {
        return false;
      }
      throw new EJBException(e);
    }
  }

  /** Forgets what would be refused for its age. */
  @Schedule(hour = "*", minute = "17", persistent = false)
  void forget() {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from seen_mark where expires_at < ?")) {
      delete.setTimestamp(1, Timestamp.from(clock.instant()));
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new EJBException(e);
    }
  }
}
