package az.pasport.simulator;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Sends the browser back to the application, with a code or with an error. */
record ClientRedirects(ExpiringStore<AuthorizationGrant> codes) {
  void sendCode(Exchange exchange, LoginRequest request, Login login) throws IOException {
    exchange.redirect(
        new AuthenticationSuccessResponse(
                request.redirectUri(),
                new AuthorizationCode(codes.put(new AuthorizationGrant(request, login))),
                null,
                null,
                request.state().orElse(null),
                null,
                null)
            .toURI());
  }

  void sendError(Exchange exchange, LoginRequest request, ErrorObject error) throws IOException {
    sendError(exchange, request.redirectUri(), request.state(), error);
  }

  void sendError(Exchange exchange, URI redirectUri, Optional<State> state, ErrorObject error)
      throws IOException {
    exchange.redirect(
        new AuthenticationErrorResponse(redirectUri, error, state.orElse(null), null).toURI());
  }
}
