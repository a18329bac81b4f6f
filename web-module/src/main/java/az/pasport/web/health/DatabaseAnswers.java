package az.pasport.web.health;

import az.pasport.database.Database;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers a query, which is asked once a second at most. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {
  private static final Duration LIFE = Duration.ofSeconds(1);

  @Inject Database database;
  @Inject Clock clock;

  @SuppressWarnings("NullAway.Init")
  private CachedAnswer<Boolean> answer;

  @PostConstruct
  void prepare() {
    answer = new CachedAnswer<>(database::answers, LIFE, clock);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(answer.get()).build();
  }
}
