package az.pasport.simulator;

import com.nimbusds.langtag.LangTag;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCError;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET /grant-permission}: the authorization endpoint of OpenID Connect. */
record AuthorizationEndpoint(
    Settings settings,
    PortalSessions sessions,
    ExpiringStore<LoginVisit> visits,
    ClientRedirects redirects,
    LoginView view,
    Clock clock) {
  void authorize(Exchange exchange) throws IOException {
    Map<String, List<String>> query = exchange.query();
    String redirectUri = first(query, "redirect_uri");
    Optional<Client> client =
        Optional.ofNullable(settings.clients().get(first(query, "client_id")))
            .filter(
                found ->
                    found.redirectUris().stream()
                        .anyMatch(registered -> registered.toString().equals(redirectUri)));
    if (client.isEmpty()) {
      // Never send a browser to an address that nobody registered.
      LoginView.problem(exchange, first(query, "lang"), "problem.client");
      return;
    }
    URI back = URI.create(redirectUri);
    Optional<State> state = Optional.ofNullable(State.parse(first(query, "state")));
    try {
      AuthenticationRequest request = AuthenticationRequest.parse(query);
      Optional<ErrorObject> fault = faultOf(request, client.get());
      if (fault.isPresent()) {
        redirects.sendError(exchange, back, state, fault.get());
        return;
      }
      answer(exchange, request, LoginRequest.of(request, client.get(), back));
    } catch (ParseException e) {
      redirects.sendError(
          exchange,
          back,
          state,
          Optional.ofNullable(e.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST));
    }
  }

  private static Optional<ErrorObject> faultOf(AuthenticationRequest request, Client client) {
    if (!request.getResponseType().equals(ResponseType.CODE)) {
      return Optional.of(OAuth2Error.UNSUPPORTED_RESPONSE_TYPE);
    }
    if (request.getResponseMode() != null
        && !request.getResponseMode().equals(ResponseMode.QUERY)) {
      return Optional.of(OAuth2Error.INVALID_REQUEST.setDescription("response_mode"));
    }
    boolean challenged = request.getCodeChallenge() != null;
    if (challenged && !CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())) {
      return Optional.of(OAuth2Error.INVALID_REQUEST.setDescription("PKCE: S256 only"));
    }
    if (!challenged && client.isPublic()) {
      return Optional.of(OAuth2Error.INVALID_REQUEST.setDescription("PKCE is mandatory"));
    }
    return Optional.empty();
  }

  private void answer(Exchange exchange, AuthenticationRequest asked, LoginRequest request)
      throws IOException {
    Prompt prompt = Optional.ofNullable(asked.getPrompt()).orElse(new Prompt());
    Optional<Login> login =
        sessions
            .find(exchange, request.client().audience())
            .filter(found -> !prompt.contains(Prompt.Type.LOGIN))
            .filter(
                found ->
                    asked.getMaxAge() < 0
                        || !clock.instant().isAfter(found.at().plusSeconds(asked.getMaxAge())));
    if (login.isPresent()) {
      redirects.sendCode(exchange, request, login.get());
    } else if (prompt.contains(Prompt.Type.NONE)) {
      redirects.sendError(exchange, request, OIDCError.LOGIN_REQUIRED);
    } else {
      LoginVisit visit = new LoginVisit(Optional.of(request), language(asked));
      view.methods(exchange, visits.put(visit), visit);
    }
  }

  private static String language(AuthenticationRequest request) {
    return Optional.ofNullable(request.getUILocales()).stream()
        .flatMap(List::stream)
        .map(LangTag::getPrimaryLanguage)
        .findFirst()
        .orElse("az");
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    return Optional.ofNullable(MultivaluedMapUtils.getFirstValue(parameters, name)).orElse("");
  }
}
