package az.pasport.security;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Stops the start if the key for workers' secrets is too short or published. */
@Startup
@Singleton
public class WorkerKeyStartup {
  private static final Logger LOGGER = System.getLogger("az.pasport.security");

  @Inject WorkerSecrets secrets;

  @PostConstruct
  void check() {
    if (!secrets.areMade()) {
      LOGGER.log(Level.INFO, "pasport.workers.key is not set: workers have no secrets");
    }
  }
}
