package az.pasport.web.health;

import az.pasport.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers a query, which is asked once a second at most. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers extends CachedCheck {
  @Inject Database database;

  public DatabaseAnswers() {
    super(Duration.ofSeconds(1));
  }

  @Override
  HealthCheckResponse check() {
    return HealthCheckResponse.named("database").status(database.answers()).build();
  }
}
