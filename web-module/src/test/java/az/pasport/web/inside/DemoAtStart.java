package az.pasport.web.inside;

import az.pasport.database.Database;
import az.pasport.demo.DemoFacilities;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/** Registers the demo's facilities: a database in the server's memory cannot be prepared before. */
@Startup
@Singleton
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoAtStart {
  @Resource(lookup = Database.JNDI_NAME)
  DataSource source;

  @Inject Clock clock;

  @PostConstruct
  void register() {
    try (Connection connection = source.getConnection()) {
      new DemoFacilities(connection, clock.instant()).register(Optional.empty());
    } catch (SQLException e) {
      throw new IllegalStateException("the demo's facilities cannot be registered", e);
    }
  }
}
