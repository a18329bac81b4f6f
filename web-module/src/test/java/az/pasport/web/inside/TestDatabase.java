package az.pasport.web.inside;

import az.pasport.audit.ChainBreak;
import az.pasport.audit.ChainCheck;
import az.pasport.audit.KnownHead;
import az.pasport.audit.StoredChain;
import az.pasport.database.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The database, read and changed past the EJBs. */
@Dependent
public class TestDatabase {
  @Resource(lookup = Database.JNDI_NAME)
  DataSource source;

  /** The number that a query answers. */
  long count(String query, Object... values) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = prepare(connection, query, values);
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new AssertionError("no row: " + query);
      }
      return row.getLong(1);
    }
  }

  /** Returns how many rows were changed. */
  int update(String change, Object... values) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = prepare(connection, change, values)) {
      return statement.executeUpdate();
    }
  }

  /** The place at which the audit's chain breaks first, by the head that is stored beside it. */
  Optional<Long> firstBreak() throws SQLException {
    try (Connection connection = source.getConnection()) {
      var stored = new StoredChain(connection);
      var check = new ChainCheck(List.of(new KnownHead(stored.head(), "the head beside it")));
      stored.read(check::accept);
      return check.firstBreak().map(ChainBreak::place);
    }
  }

  Connection connection() throws SQLException {
    return source.getConnection();
  }

  static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(i + 1, value instanceof UUID ? value.toString() : value);
    }
    return statement;
  }
}
