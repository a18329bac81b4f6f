package az.pasport.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A data source that takes its driver from the URL, so that one setting ({@code PASPORT_DB_URL})
 * moves the same artifact from H2 to PostgreSQL. The server's pool makes it by reflection and sets
 * the properties below.
 */
public class ByUrl implements DataSource {
  static final String POSTGRES = "jdbc:postgresql:";

  private String url = "";
  private String user = "";
  private String password = "";

  /** For the server's pool, which sets the properties. */
  public ByUrl() {}

  ByUrl(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /** A JDBC URL, {@code jdbc:h2:…} or {@code jdbc:postgresql:…}. */
  public void setUrl(String url) {
    this.url = url;
  }

  public String getUrl() {
    return url;
  }

  public void setUser(String user) {
    this.user = user;
  }

  public String getUser() {
    return user;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return getConnection(user, password);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    Connection connection = driver().connect(url, properties(user, password));
    if (connection == null) {
      throw new SQLException("the driver does not take the URL of PASPORT_DB_URL");
    }
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    return connection;
  }

  private Properties properties(String user, String password) {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    if (url.startsWith(POSTGRES)) {
      PostgresTls.require(url, properties);
      // The details of an error quote the row, and errors reach logs.
      properties.setProperty("logServerErrorDetail", "false");
      // Many rows of a batch in one statement.
      properties.setProperty("reWriteBatchedInserts", "true");
    } else {
      // H2 wakes whoever waits for a row before it notes that its results are out of date: a query
      // repeated after the wait would be answered with its rows from before.
      properties.setProperty("OPTIMIZE_REUSE_RESULTS", "0");
    }
    return properties;
  }

  private Driver driver() throws SQLException {
    if (url.startsWith(POSTGRES)) {
      return new org.postgresql.Driver();
    }
    if (url.startsWith("jdbc:h2:")) {
      return new org.h2.Driver();
    }
    throw new SQLException("PASPORT_DB_URL must begin with jdbc:h2: or jdbc:postgresql:");
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    throw new SQLFeatureNotSupportedException("no log writer");
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException("no log writer");
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException("no login timeout");
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("no logger");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new SQLException("not a wrapper of " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
