package az.pasport.web.login;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Duration;
import java.time.Instant;

/**
 * A browser on its way to a login portal and back.
 *
 * @param realm whose portal it is; no other's answer completes this attempt
 * @param state ties the portal's answer to this browser
 * @param nonce ties the id_token to this attempt
 * @param verifier ties the code to this application (PKCE)
 * @param target where to go afterwards, already found on the allow-list
 * @param language of the portal's page: {@code az}, {@code en} or {@code ru}
 * @param again whether to ask even if the portal's session lives
 * @param fresh whether nothing but a proof made after this moment will do
 */
record LoginAttempt(
    LoginRealm realm,
    String state,
    String nonce,
    String verifier,
    String target,
    String language,
    boolean again,
    boolean fresh,
    Instant startedAt) {
  /** Between the portal's clock and ours. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  static LoginAttempt to(
      LoginRealm realm, String target, String language, boolean again, Instant now) {
    return of(realm, target, language, again, false, now);
  }

  /** An attempt that succeeds only if the person proves anew who they are. */
  static LoginAttempt fresh(LoginRealm realm, String target, String language, Instant now) {
    return of(realm, target, language, true, true, now);
  }

  private static LoginAttempt of(
      LoginRealm realm, String target, String language, boolean again, boolean fresh, Instant now) {
    return new LoginAttempt(
        realm,
        new State().getValue(),
        new Nonce().getValue(),
        new CodeVerifier().getValue(),
        target,
        language,
        again,
        fresh,
        now);
  }

  /**
   * When the person who came back from the portal authenticated there: the claim {@code auth_time};
   * where the portal sends none, now, if the portal was asked to ask the person ({@code
   * prompt=login}), or else {@link LoggedInPerson#NEVER}.
   *
   * @throws LoginFailed {@code NOT_FRESH} when the attempt asked for a fresh proof and the token
   *     was issued, or the proof made, before the attempt
   */
  Instant provenAt(VerifiedPerson person, Instant now) throws LoginFailed {
    Instant earliest = startedAt.minus(TOLERANCE);
    if (fresh) {
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
        .orElse(again ? now : LoggedInPerson.NEVER);
  }

  @Override
  public String toString() {
    return "LoginAttempt[to " + target + "]";
  }
}
