package az.pasport.startup;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Reads all settings before anything uses them. The container names the class whose check failed,
 * and not the setting: so the reason is logged here.
 */
@ApplicationScoped
class StartChecks {
  private static final Logger LOGGER = System.getLogger("az.pasport.startup");
  private static final int BEFORE_ALL_OTHERS = 1;

  @Inject @Any Instance<ReadAtStart> settings;

  void readAll(
      @Observes @Priority(BEFORE_ALL_OTHERS) @Initialized(ApplicationScoped.class) Object start) {
    settings.forEach(StartChecks::read);
  }

  /** Throws {@link IllegalStateException} with the reason why the server does not start. */
  static void read(ReadAtStart settings) {
    try {
      settings.read();
    } catch (RuntimeException e) {
      String refusal = "Pasport does not start: " + reason(e).getMessage();
      LOGGER.log(Level.ERROR, refusal);
      throw new IllegalStateException(refusal, e);
    }
  }

  private static Throwable reason(Throwable failure) {
    Throwable reason = failure;
    while (reason.getCause() != null) {
      reason = reason.getCause();
    }
    return reason;
  }
}
