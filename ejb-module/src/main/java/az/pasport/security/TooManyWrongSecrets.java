package az.pasport.security;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/**
 * Too many wrong secrets came from the caller's address: this one, which was not verified before,
 * is not verified at all.
 */
@ApplicationException
public class TooManyWrongSecrets extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration pause;

  public TooManyWrongSecrets(Duration pause) {
    this.pause = pause;
  }

  /** How long until a secret from the address is verified again. */
  public Duration pause() {
    return pause;
  }
}
