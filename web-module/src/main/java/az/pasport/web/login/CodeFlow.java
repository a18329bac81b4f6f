package az.pasport.web.login;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The authorization code flow with PKCE (RFC 7636), at a provider whose endpoints are known. */
record CodeFlow(
    RelyingParty party,
    ProviderEndpoints endpoints,
    TokenVerifier tokens,
    ClaimNames claims,
    TokenVerifier.IdTokenRules rules)
    implements LoginProvider {
  private static final int CONNECT_MILLIS = 3_000;
  private static final int READ_MILLIS = 10_000;

  @Override
  public URI begin(LoginAttempt attempt) {
    AuthenticationRequest.Builder request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, party.asked(), party.id(), party.redirectUri())
            .endpointURI(endpoints.authorize())
            .state(new State(attempt.state()))
            .nonce(new Nonce(attempt.nonce()))
            .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256);
    if (attempt.again()) {
      // Not Prompt.Type.LOGIN: the library lower-cases it by the JVM's locale, "logın" under az.
      request.customParameter("prompt", "login");
      // Means the same, and a provider that honours it must say auth_time (OpenID Connect,
      // 3.1.2.1).
      request.maxAge(0);
    }
    // Portals speak Azerbaijani unless told otherwise.
    if (!attempt.language().equals("az")) {
      request.customParameter("ui_locales", attempt.language());
    }
    return request.build().toURI();
  }

  @Override
  public VerifiedPerson complete(LoginAttempt attempt, Map<String, List<String>> callback)
      throws LoginFailed {
    OIDCTokenResponse answer = redeem(code(attempt, callback), attempt);
    return claims.personIn(
        tokens.idToken(answer.getOIDCTokens().getIDTokenString(), attempt.nonce(), rules));
  }

  private AuthorizationCode code(LoginAttempt attempt, Map<String, List<String>> callback)
      throws LoginFailed {
    AuthenticationResponse response;
    try {
      response = AuthenticationResponseParser.parse(party.redirectUri(), callback);
    } catch (ParseException e) {
      throw new LoginFailed(
          LoginFailed.Reason.PROVIDER_REFUSED, "the callback is no OAuth answer", e);
    }
    if (response.getState() == null || !response.getState().getValue().equals(attempt.state())) {
      throw new LoginFailed(LoginFailed.Reason.STATE_UNKNOWN, "state is not this attempt's");
    }
    checkIssuer(Optional.ofNullable(response.getIssuer()).map(Issuer::getValue));
    if (!response.indicatesSuccess()) {
      throw refusal(response.toErrorResponse().getErrorObject());
    }
    return Optional.ofNullable(response.toSuccessResponse().getAuthorizationCode())
        .orElseThrow(
            () -> new LoginFailed(LoginFailed.Reason.PROVIDER_REFUSED, "the callback has no code"));
  }

  /** Refuses what another provider than ours sent the browser back with (RFC 9207, section 2.4). */
  private void checkIssuer(Optional<String> named) throws LoginFailed {
    boolean ours = endpoints.issuer().isEmpty() || endpoints.issuer().equals(named);
    if (named.isPresent() ? !ours : endpoints.issuerInCallback()) {
      throw new LoginFailed(
          LoginFailed.Reason.PROVIDER_REFUSED, "iss in the callback is not the provider's");
    }
  }

  private OIDCTokenResponse redeem(AuthorizationCode code, LoginAttempt attempt)
      throws LoginFailed {
    HTTPRequest request =
        new TokenRequest(
                endpoints.token(),
                party.authentication(),
                new AuthorizationCodeGrant(
                    code, party.redirectUri(), new CodeVerifier(attempt.verifier())))
            .toHTTPRequest();
    prepare(request);
    try {
      TokenResponse response = OIDCTokenResponseParser.parse(request.send());
      if (!response.indicatesSuccess()) {
        throw refusal(response.toErrorResponse().getErrorObject());
      }
      return (OIDCTokenResponse) response.toSuccessResponse();
    } catch (IOException e) {
      throw new LoginFailed(
          LoginFailed.Reason.PROVIDER_UNAVAILABLE, "token endpoint: " + e.getMessage(), e);
    } catch (ParseException e) {
      throw new LoginFailed(
          LoginFailed.Reason.PROVIDER_REFUSED, "the token answer is no OAuth answer", e);
    }
  }

  /** Only the error's code, which is of a closed alphabet: its description may name the person. */
  private static LoginFailed refusal(ErrorObject error) {
    return OAuth2Error.ACCESS_DENIED.equals(error)
        ? new LoginFailed(LoginFailed.Reason.CANCELLED, "access_denied")
        : new LoginFailed(
            LoginFailed.Reason.PROVIDER_REFUSED,
            String.valueOf(error.getCode()).replaceAll("[^\\w.-]", "?"));
  }

  /** A redirect would lead to an address that {@link ProviderAddressRule} has not seen. */
  static void prepare(HTTPRequest request) {
    request.setConnectTimeout(CONNECT_MILLIS);
    request.setReadTimeout(READ_MILLIS);
    request.setFollowRedirects(false);
  }
}
