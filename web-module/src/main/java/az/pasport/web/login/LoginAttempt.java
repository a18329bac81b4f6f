package az.pasport.web.login;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Instant;

/**
 * A browser on its way to the login portal and back.
 *
 * @param state ties the portal's answer to this browser
 * @param nonce ties the id_token to this attempt
 * @param verifier ties the code to this application (PKCE)
 * @param target where to go afterwards, already found on the allow-list
 * @param language of the portal's page: {@code az}, {@code en} or {@code ru}
 * @param again whether to ask even if the portal's session lives
 */
record LoginAttempt(
    String state,
    String nonce,
    String verifier,
    String target,
    String language,
    boolean again,
    Instant startedAt) {

  static LoginAttempt to(String target, String language, boolean again, Instant now) {
    return new LoginAttempt(
        new State().getValue(),
        new Nonce().getValue(),
        new CodeVerifier().getValue(),
        target,
        language,
        again,
        now);
  }

  /** One that was begun earlier; what the portal was asked for then does not matter any more. */
  static LoginAttempt begun(
      String state, String nonce, String verifier, String target, Instant startedAt) {
    return new LoginAttempt(state, nonce, verifier, target, "az", false, startedAt);
  }

  /** Hides the secrets. */
  @Override
  public String toString() {
    return "LoginAttempt[to " + target + "]";
  }
}
