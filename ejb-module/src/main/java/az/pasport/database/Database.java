package az.pasport.database;

import az.pasport.database.InstallationMark.Kind;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * Defines the data source and brings its tables up to date before anything else starts.
 *
 * <p>{@code WRITE_DELAY=0} in the default URL is not tuning: without it H2 writes a commit to its
 * file up to half a second later, and a record acknowledged in between would be lost with the
 * process.
 *
 * <p>The isolation level is not here but in {@link ByUrl}: for one that is, the pool asks the
 * database each time it hands a connection out.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
    name = Database.JNDI_NAME,
    className = "az.pasport.database.ByUrl",
    url = "${MPCONFIG=pasport.db.url:" + Database.DEFAULT_URL + "}",
    user = "${MPCONFIG=pasport.db.user:pasport}",
    password = "${MPCONFIG=pasport.db.password:}",
    transactional = true,
    minPoolSize = 2,
    maxPoolSize = 32)
public class Database {
  static final String DEFAULT_URL = "jdbc:h2:file:./data/pasport;WRITE_DELAY=0;LOCK_TIMEOUT=10000";

  public static final String JNDI_NAME = "java:app/jdbc/pasport";

  private static final Logger LOGGER = System.getLogger("az.pasport.database");

  @Resource(lookup = JNDI_NAME)
  DataSource dataSource;

  @Inject Pbkdf2PasswordHash hash;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "pasport.demo", defaultValue = "false")
  boolean demo;

  @Inject
  @ConfigProperty(name = "pasport.db.url", defaultValue = DEFAULT_URL)
  String url;

  /** Who owns the tables; without one the application's user does. */
  @Inject
  @ConfigProperty(name = "pasport.db.owner.user")
  Optional<String> owner;

  @Inject
  @ConfigProperty(name = "pasport.db.owner.password")
  Optional<String> ownerPassword;

  @PostConstruct
  void open() {
    hash.initialize(Map.of());
    // A start that is refused must not have changed the tables of another installation.
    checkInstallation(InstallationMark::compare);
    migrate();
    checkInstallation((mark, wanted) -> mark.check(wanted, clock.instant()));
    logVersion();
  }

  private void logVersion() {
    try (Connection connection = dataSource.getConnection()) {
      DatabaseMetaData database = connection.getMetaData();
      String name = database.getDatabaseProductName();
      String version = database.getDatabaseProductVersion();
      LOGGER.log(Level.INFO, "Database: {0} {1}", name, version);
      if (name.equals("H2") && version.startsWith("2.2.")) {
        LOGGER.log(
            Level.WARNING,
            "This H2 is the server''s own and can damage its file when the server is killed (ADR 2):"
                + " use PostgreSQL");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not tell its version", e);
    }
  }

  private void migrate() {
    if (owner.isEmpty()) {
      migrate(dataSource);
      return;
    }
    if (!url.startsWith(ByUrl.POSTGRES)) {
      throw new IllegalArgumentException(
          "pasport.db.owner.user is for PostgreSQL: H2 cannot keep its one user from its own file");
    }
    var ownerSource = new ByUrl(url, owner.get(), ownerPassword.orElse(""));
    migrate(ownerSource);
    try {
      new OwnerRole(ownerSource, dataSource).grantToApplication();
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The role of PASPORT_DB_OWNER_USER could not give the application's role its rights", e);
    }
  }

  private static void migrate(DataSource source) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  private interface Check {
    void of(InstallationMark mark, Kind wanted) throws SQLException;
  }

  /** A demo's database is none for production, and the other way round. */
  private void checkInstallation(Check check) {
    try {
      check.of(
          new InstallationMark(dataSource, this::isSecretOf), demo ? Kind.DEMO : Kind.PRODUCTION);
    } catch (IllegalStateException e) {
      LOGGER.log(Level.ERROR, e.getMessage());
      throw e;
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not say whose it is", e);
    }
  }

  private boolean isSecretOf(String secret, String stored) {
    try {
      return hash.verify(secret.toCharArray(), stored);
    } catch (IllegalArgumentException e) {
      // No hash that we made: nobody's secret.
      return false;
    }
  }

  /** Whether the database answers now. Probes do not wait for each other. */
  @Lock(LockType.READ)
  public boolean answers() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.execute("select count(*) from facility");
    } catch (SQLException e) {
      return false;
    }
  }
}
