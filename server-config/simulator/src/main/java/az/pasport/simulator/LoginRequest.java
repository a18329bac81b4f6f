package az.pasport.simulator;

import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an application asked of the authorization endpoint.
 *
 * @param challenge the PKCE challenge (S256), present when the request had one
 */
record LoginRequest(
    Client client,
    URI redirectUri,
    Optional<State> state,
    Optional<String> nonce,
    Optional<String> challenge,
    String scope) {
  /** Reads a request whose client and redirect URI are known to be registered. */
  static LoginRequest of(AuthenticationRequest request, Client client, URI redirectUri) {
    return new LoginRequest(
        client,
        redirectUri,
        Optional.ofNullable(request.getState()),
        value(request.getNonce()),
        value(request.getCodeChallenge()),
        request.getScope().toString());
  }

  private static Optional<String> value(@Nullable Identifier identifier) {
    return Optional.ofNullable(identifier).map(Identifier::getValue);
  }
}
