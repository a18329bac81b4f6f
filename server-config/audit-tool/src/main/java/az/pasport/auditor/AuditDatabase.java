package az.pasport.auditor;

import az.pasport.audit.KnownHead;
import az.pasport.audit.SealedEntry;
import az.pasport.audit.StoredChain;
import az.pasport.tool.UnusableInput;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The audit in a database, read by a user of it that needs no more than to read the tables. */
final class AuditDatabase implements AuditSource {
  /** H2 would make a database where the URL names none. */
  private static final String ONLY_EXISTING = ";IFEXISTS=TRUE";

  private final Connection connection;
  private final StoredChain chain;

  private AuditDatabase(Connection connection) {
    this.connection = connection;
    this.chain = new StoredChain(connection);
  }

  static AuditDatabase open(String url) {
    return new AuditDatabase(connect(url));
  }

  /**
   * A connection that only reads, for the user that the environment names.
   *
   * @throws UnusableInput if the database cannot be opened
   */
  static Connection connect(String url) {
    String user = Optional.ofNullable(System.getenv("PASPORT_DB_USER")).orElse("pasport");
    String password = Optional.ofNullable(System.getenv("PASPORT_DB_PASSWORD")).orElse("");
    String existing =
        url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:") ? url + ONLY_EXISTING : url;
    try {
      Connection connection = DriverManager.getConnection(existing, user, password);
      connection.setReadOnly(true);
      return connection;
    } catch (SQLException e) {
      throw new UnusableInput(
          "the database cannot be opened (an H2 file has one process at a time: stop the server or"
              + " verify an export): "
              + e.getMessage(),
          e);
    }
  }

  @Override
  public Optional<KnownHead> storedHead() {
    try {
      return Optional.of(new KnownHead(chain.head(), "the head stored in the database"));
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void read(Predicate<SealedEntry> reader) {
    try {
      chain.read(reader);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void readSignedHeads(Consumer<StoredChain.SignedHead> reader) {
    try {
      chain.readSignedHeads(reader);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public String note() {
    try {
      List<String> notes = new ArrayList<>();
      long unsealed = chain.unsealed();
      if (unsealed > 0) {
        notes.add(unsealed + " entries are not sealed yet, and were not checked.");
      }
      if (!chain.mayReadPersonalData()) {
        notes.add(
            "Whom the entries name was not compared with the chain: this user may not read"
                + " audit_personal_data.");
      }
      return String.join(System.lineSeparator(), notes);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // Nothing was written: there is nothing to lose.
    }
  }

  private static UnusableInput unreadable(SQLException e) {
    return new UnusableInput("the audit cannot be read from the database: " + e.getMessage(), e);
  }
}
