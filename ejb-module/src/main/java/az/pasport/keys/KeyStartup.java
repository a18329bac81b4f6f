package az.pasport.keys;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Lets the server not start with keys of the wrong origin. */
@Startup
@Singleton
public class KeyStartup {
  private static final Logger LOGGER = System.getLogger("az.pasport.keys");

  @Inject SigningKeys keys;

  @PostConstruct
  void check() {
    try {
      keys.ring();
    } catch (KeyOrigin.WrongOrigin e) {
      String refusal = "Pasport does not start: " + e.getMessage();
      LOGGER.log(Level.ERROR, refusal);
      throw new IllegalStateException(refusal, e);
    } catch (SigningKeyUnavailable e) {
      // Without keys the server starts: DocumentSigner says so, and so does its readiness.
      LOGGER.log(Level.DEBUG, "No keys at start", e);
    }
  }
}
