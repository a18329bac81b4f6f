package az.pasport.security;

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
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/**
 * Remembers nonces and signed messages, which must not come twice. A key is committed by itself,
 * before anything is done for its sender: of two nodes that receive the same nonce at once, one
 * finds it taken.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReplayCache {
  /** SQLSTATE class 23: integrity constraint violation. */
  private static final String TAKEN = "23";

  @Resource(lookup = Database.JNDI_NAME)
  DataSource database;

  @Inject Clock clock;

  /**
   * Remembers a key, at once for all nodes.
   *
   * @return false if it was remembered before
   * @throws EJBException if the database does not answer
   */
  @PermitAll
  public boolean remember(ReplayKey key) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into seen_mark (mark, expires_at) values (?, ?)")) {
      insert.setString(1, key.text());
      insert.setTimestamp(2, Timestamp.from(key.until().truncatedTo(ChronoUnit.MICROS)));
      insert.executeUpdate();
      return true;
    } catch (SQLException e) {
      if (e.getSQLState() != null && e.getSQLState().startsWith(TAKEN)) {
        return false;
      }
      throw new EJBException(e);
    }
  }

  /** Forgets the keys of messages that are refused for their age. */
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
