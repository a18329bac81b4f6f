package az.pasport.simulator;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /ssoauth/oauth2/token}: a code for tokens. */
record TokenEndpoint(
    Settings settings, ExpiringStore<AuthorizationGrant> codes, Signer signer, URI address) {
  void handle(Exchange exchange) throws IOException {
    try {
      TokenRequest request = TokenRequest.parse(toRequest(exchange));
      Client client = authenticate(request);
      exchange.json(200, redeem(request, client).toJSONObject().toJSONString());
    } catch (ParseException e) {
      refuse(exchange, Optional.ofNullable(e.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST));
    } catch (Refused e) {
      refuse(exchange, e.error);
    }
  }

  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final transient ErrorObject error;

    Refused(ErrorObject error) {
      this.error = error;
    }
  }

  private static void refuse(Exchange exchange, ErrorObject error) throws IOException {
    exchange.json(
        error.getHTTPStatusCode() == 401 ? 401 : 400, error.toJSONObject().toJSONString());
  }

  private HTTPRequest toRequest(Exchange exchange) throws IOException, ParseException {
    if (!exchange.isPost()) {
      throw new ParseException("POST only", OAuth2Error.INVALID_REQUEST);
    }
    HTTPRequest request =
        new HTTPRequest(HTTPRequest.Method.POST, address.resolve("/ssoauth/oauth2/token"));
    request.setContentType(exchange.header("Content-Type").orElse("text/plain"));
    exchange.header("Authorization").ifPresent(request::setAuthorization);
    request.setBody(exchange.body());
    return request;
  }

  private Client authenticate(TokenRequest request) throws Refused {
    ClientAuthentication authentication = request.getClientAuthentication();
    if (authentication == null) {
      return Optional.ofNullable(request.getClientID())
          .flatMap(id -> Optional.ofNullable(settings.clients().get(id.getValue())))
          .filter(Client::isPublic)
          .orElseThrow(() -> new Refused(OAuth2Error.INVALID_CLIENT));
    }
    if (!(authentication instanceof ClientSecretBasic)
        && !(authentication instanceof ClientSecretPost)) {
      throw new Refused(OAuth2Error.INVALID_CLIENT);
    }
    String secret = ((PlainClientSecret) authentication).getClientSecret().getValue();
    return Optional.ofNullable(settings.clients().get(authentication.getClientID().getValue()))
        .filter(client -> client.hasSecret(secret))
        .orElseThrow(() -> new Refused(OAuth2Error.INVALID_CLIENT));
  }

  private OIDCTokenResponse redeem(TokenRequest request, Client client) throws Refused {
    if (!(request.getAuthorizationGrant() instanceof AuthorizationCodeGrant given)) {
      throw new Refused(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
    }
    AuthorizationGrant grant =
        codes
            .remove(given.getAuthorizationCode().getValue())
            .filter(found -> found.request().client().equals(client))
            .filter(found -> found.request().redirectUri().equals(given.getRedirectionURI()))
            .filter(found -> matches(found.request().challenge(), given.getCodeVerifier()))
            .orElseThrow(() -> new Refused(OAuth2Error.INVALID_GRANT));
    BearerAccessToken accessToken =
        client.isPublic()
            ? new BearerAccessToken(
                signer.accessToken(grant, address.toString()).serialize(),
                signer.life().toSeconds(),
                null)
            : new BearerAccessToken(RandomValues.random(), signer.life().toSeconds(), null);
    return new OIDCTokenResponse(
        new OIDCTokens(signer.idToken(grant).serialize(), accessToken, null),
        Map.of("loginDetail", grant.login().person().phone()));
  }

  /** A verifier without a challenge is refused as well: somebody took the challenge out. */
  private static boolean matches(Optional<String> challenge, @Nullable CodeVerifier verifier) {
    if (verifier == null) {
      return challenge.isEmpty();
    }
    return challenge
        .map(CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue()::equals)
        .orElse(false);
  }
}
