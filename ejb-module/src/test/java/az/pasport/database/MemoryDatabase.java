package az.pasport.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A database in the memory of the tests, which a test migrates to the versions that it is about.
 */
public final class MemoryDatabase {
  public static final String LATEST = "latest";

  private final JdbcDataSource source = new JdbcDataSource();

  public MemoryDatabase() {
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }

  public void migrate(String version) {
    Flyway.configure(getClass().getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }

  public Connection getConnection() throws SQLException {
    return source.getConnection();
  }

  /** Returns how many rows were changed. */
  public int execute(String sql) throws SQLException {
    try (Connection connection = getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  /** The rows of a query, each as its values with spaces between them. */
  public List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        var values = new StringJoiner(" ");
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          values.add(String.valueOf(row.getString(column)));
        }
        rows.add(values.toString());
      }
    }
    return rows;
  }
}
