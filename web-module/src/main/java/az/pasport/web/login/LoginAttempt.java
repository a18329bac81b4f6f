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
 * @param fresh whether nothing but a proof made after this moment will do
 */
record LoginAttempt(
    String state,
    String nonce,
    String verifier,
    String target,
    String language,
    boolean again,
    boolean fresh,
    Instant startedAt) {

  static LoginAttempt to(String target, String language, boolean again, Instant now) {
    return of(target, language, again, false, now);
  }

  /** An attempt that succeeds only if the person proves anew who they are. */
  static LoginAttempt fresh(String target, String language, Instant now) {
    return of(target, language, true, true, now);
  }

  private static LoginAttempt of(
      String target, String language, boolean again, boolean fresh, Instant now) {
    return new LoginAttempt(
        new State().getValue(),
        new Nonce().getValue(),
        new CodeVerifier().getValue(),
        target,
        language,
        again,
        fresh,
        now);
  }

  @Override
  public String toString() {
    return "LoginAttempt[to " + target + "]";
  }
}
