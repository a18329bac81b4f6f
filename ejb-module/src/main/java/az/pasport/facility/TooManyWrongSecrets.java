package az.pasport.facility;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/**
 * From the caller's address came too many wrong secrets: this one, which was not proved before, is
 * not compared at all.
 */
@ApplicationException
public class TooManyWrongSecrets extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration pause;

  TooManyWrongSecrets(Duration pause) {
    this.pause = pause;
  }

  /** How long until a secret from the address is compared again. */
  public Duration pause() {
    return pause;
  }
}
