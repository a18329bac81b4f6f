package az.pasport.web.login;

import java.time.Duration;
import java.time.Instant;

/** Determines when a person last authenticated at the portal, as far as the portal says so. */
final class AuthenticationTime {
  /** The time of a login of which it is unknown: the portal may have re-used its session. */
  static final Instant NEVER = Instant.EPOCH;

  /** Between the portal's clock and ours. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private AuthenticationTime() {}

  /**
   * The time of the authentication: the claim {@code auth_time}; where the portal sends none, that
   * of the login, if the portal was asked to ask the person ({@code prompt=login}), or else {@link
   * #NEVER}.
   *
   * @throws LoginFailed {@code NOT_FRESH} when the attempt asked for a fresh proof and the token
   *     was issued, or the proof made, before the attempt
   */
  static Instant of(LoginAttempt attempt, VerifiedPerson person, Instant now) throws LoginFailed {
    Instant earliest = attempt.startedAt().minus(TOLERANCE);
    if (attempt.fresh()) {
      if (person.issuedAt().filter(at -> !at.isBefore(earliest)).isEmpty()) {
        throw new LoginFailed(LoginFailed.Reason.NOT_FRESH, "iat is missing or before the request");
      }
      if (person.authenticatedAt().filter(at -> at.isBefore(earliest)).isPresent()) {
        throw new LoginFailed(LoginFailed.Reason.NOT_FRESH, "auth_time is before the request");
      }
    }
    return person
        .authenticatedAt()
        .map(at -> at.isAfter(now) ? now : at)
        .orElse(attempt.again() ? now : NEVER);
  }
}
