package az.pasport.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place that knows the system's clock. */
@ApplicationScoped
class SystemClock {
  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }
}
