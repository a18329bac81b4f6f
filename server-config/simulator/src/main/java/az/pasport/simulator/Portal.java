package az.pasport.simulator;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.OIDCError;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a browser sees: the question, the four means, the wait for a signature, the way back. */
final class Portal {
  private static final String SESSION_COOKIE = "DLSESSION";
  private static final Duration SESSION_LIFE = Duration.ofMinutes(30);
  private static final Duration VISIT_LIFE = Duration.ofMinutes(10);

  private final Settings settings;
  private final List<DemoPerson> people;
  private final Grants grants;
  private final Clock clock;
  private final Expiring<Login> sessions;
  private final Expiring<Visit> visits;

  Portal(Settings settings, List<DemoPerson> people, Grants grants, Clock clock) {
    this.settings = settings;
    this.people = List.copyOf(people);
    this.grants = grants;
    this.clock = clock;
    this.sessions = new Expiring<>(clock, SESSION_LIFE);
    this.visits = new Expiring<>(clock, VISIT_LIFE);
  }

  /** What an application asked for; a login for the portal's own pages has none. */
  private record Request(
      Client client,
      URI redirectUri,
      Optional<State> state,
      Optional<String> nonce,
      Optional<String> challenge,
      String scope) {}

  /** A signature that the phone is about to make. */
  private record Signing(DemoPerson person, String controlCode, Instant done) {}

  /** One browser on its way through the login page. */
  private record Visit(Optional<Request> request, String language, Optional<Signing> signing) {
    Visit in(String newLanguage) {
      return new Visit(request, newLanguage, signing);
    }

    Visit awaiting(Signing newSigning) {
      return new Visit(request, language, Optional.of(newSigning));
    }
  }

  void home(Exchange exchange) throws IOException {
    exchange.redirect(URI.create("/mygov"));
  }

  /** {@code GET /grant-permission}: the authorization endpoint. */
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
      problem(exchange, Pages.in(first(query, "lang")), "problem.client");
      return;
    }
    URI back = URI.create(redirectUri);
    Optional<State> state = Optional.ofNullable(State.parse(first(query, "state")));
    try {
      AuthenticationRequest request = AuthenticationRequest.parse(query);
      Optional<ErrorObject> fault = faultOf(request, client.get());
      if (fault.isPresent()) {
        sendBack(exchange, back, state, fault.get());
        return;
      }
      answer(exchange, request, toRequest(request, client.get(), back));
    } catch (ParseException e) {
      sendBack(
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

  private static Request toRequest(AuthenticationRequest request, Client client, URI back) {
    return new Request(
        client,
        back,
        Optional.ofNullable(request.getState()),
        value(request.getNonce()),
        value(request.getCodeChallenge()),
        request.getScope().toString());
  }

  private static Optional<String> value(@Nullable Identifier identifier) {
    return Optional.ofNullable(identifier).map(Identifier::getValue);
  }

  private void answer(Exchange exchange, AuthenticationRequest asked, Request request)
      throws IOException {
    Prompt prompt = Optional.ofNullable(asked.getPrompt()).orElse(new Prompt());
    Optional<Login> login =
        session(exchange)
            .filter(found -> !prompt.contains(Prompt.Type.LOGIN))
            .filter(
                found ->
                    asked.getMaxAge() < 0
                        || !clock.instant().isAfter(found.at().plusSeconds(asked.getMaxAge())));
    if (login.isPresent()) {
      grant(exchange, request, login.get());
    } else if (prompt.contains(Prompt.Type.NONE)) {
      sendBack(exchange, request.redirectUri(), request.state(), OIDCError.LOGIN_REQUIRED);
    } else {
      String language =
          Optional.ofNullable(asked.getUILocales()).stream()
              .flatMap(List::stream)
              .map(locale -> locale.getPrimaryLanguage())
              .findFirst()
              .orElse("az");
      Visit visit = new Visit(Optional.of(request), language, Optional.empty());
      choose(exchange, visits.put(visit), visit);
    }
  }

  /** {@code /login}: the list of means, a form of one of them, and what the form sends. */
  void logIn(Exchange exchange) throws IOException {
    String key = exchange.parameter("tx");
    Optional<Visit> found = visits.find(key);
    if (found.isEmpty()) {
      problem(exchange, Pages.in(exchange.parameter("lang")), "problem.visit");
      return;
    }
    String language = exchange.parameter("lang");
    Visit visit = language.isEmpty() ? found.get() : found.get().in(language);
    visits.replace(key, visit);
    Optional<Means> means = Means.parse(exchange.parameter("means"));
    if (means.isEmpty()) {
      choose(exchange, key, visit);
    } else if (exchange.isPost()) {
      prove(exchange, key, visit, means.get());
    } else {
      form(exchange, 200, key, visit, means.get(), "");
    }
  }

  private void prove(Exchange exchange, String key, Visit visit, Means means) throws IOException {
    Optional<DemoPerson> person = people.stream().filter(proof(exchange, means)).findFirst();
    if (person.isEmpty()) {
      form(exchange, 422, key, visit, means, Pages.in(visit.language()).text("wrong." + means));
    } else if (means == Means.ASAN_IMZA) {
      Instant done = clock.instant().plus(settings.signatureDelay());
      visits.replace(key, visit.awaiting(new Signing(person.get(), Secrets.controlCode(), done)));
      exchange.redirect(URI.create("/login/wait?tx=" + key));
    } else {
      finish(exchange, key, visit, new Login(person.get(), means, clock.instant()));
    }
  }

  private static Predicate<DemoPerson> proof(Exchange exchange, Means means) throws IOException {
    String fin = exchange.parameter("fin").strip().toUpperCase(Locale.ROOT);
    String password = exchange.parameter("password");
    String pin = exchange.parameter("pin").strip();
    String phone = nationalNumber(exchange.parameter("phone"));
    String userId = exchange.parameter("userId").strip();
    String card = exchange.parameter("card");
    return switch (means) {
      case FIN -> person -> person.fin().equals(fin) && person.password().equals(password);
      case ASAN_IMZA ->
          person ->
              nationalNumber(person.phone()).equals(phone) && person.asanUserId().equals(userId);
      case ESIGNATURE -> person -> person.cardNumber().equals(card) && person.pin().equals(pin);
      case BSXM -> person -> person.fin().equals(fin) && person.pin().equals(pin);
    };
  }

  /** {@code +994 50 …}, {@code 994 50 …} and {@code 050 …} are the same phone. */
  private static String nationalNumber(String phone) {
    return phone.replaceAll("\\D", "").replaceFirst("^(00)?994", "").replaceFirst("^0", "");
  }

  /** {@code GET /login/wait}: the control code, until the phone has signed. */
  void await(Exchange exchange) throws IOException {
    String key = exchange.parameter("tx");
    Optional<Visit> visit = visits.find(key);
    Optional<Signing> signing = visit.flatMap(Visit::signing);
    if (visit.isEmpty() || signing.isEmpty()) {
      problem(exchange, Pages.in(""), "problem.visit");
      return;
    }
    String language = exchange.parameter("lang");
    Visit shown = language.isEmpty() ? visit.get() : visit.get().in(language);
    visits.replace(key, shown);
    Pages pages = Pages.in(shown.language());
    exchange.html(
        200,
        pages.page(
            "wait.html",
            pages.text("wait.title"),
            "/login/wait?tx=" + key + "&lang=" + other(pages),
            Map.of("tx", key, "code", signing.get().controlCode())));
  }

  /** {@code GET /login/status}: what the wait page asks every second. */
  void status(Exchange exchange) throws IOException {
    Optional<Signing> signing = visits.find(exchange.parameter("tx")).flatMap(Visit::signing);
    String state = signing.isEmpty() ? "gone" : isDone(signing.get()) ? "signed" : "waiting";
    exchange.json(200, "{\"state\":\"" + state + "\"}");
  }

  /** {@code GET /login/continue}: back to the application, once the phone has signed. */
  void proceed(Exchange exchange) throws IOException {
    String key = exchange.parameter("tx");
    Optional<Visit> visit = visits.find(key);
    Optional<Signing> signing = visit.flatMap(Visit::signing);
    if (visit.isPresent() && signing.isPresent() && isDone(signing.get())) {
      finish(
          exchange,
          key,
          visit.get(),
          new Login(signing.get().person(), Means.ASAN_IMZA, clock.instant()));
    } else {
      await(exchange);
    }
  }

  private boolean isDone(Signing signing) {
    return !clock.instant().isBefore(signing.done());
  }

  /** {@code POST /login/cancel}: the person would rather not. */
  void cancel(Exchange exchange) throws IOException {
    String key = exchange.parameter("tx");
    Optional<Visit> visit = visits.find(key).filter(found -> exchange.isPost());
    visits.remove(key);
    Optional<Request> request = visit.flatMap(Visit::request);
    if (request.isPresent()) {
      sendBack(
          exchange, request.get().redirectUri(), request.get().state(), OAuth2Error.ACCESS_DENIED);
    } else {
      exchange.redirect(URI.create("/mygov"));
    }
  }

  /** {@code POST /logout}: ends the portal's session; applications keep theirs. */
  void logOut(Exchange exchange) throws IOException {
    if (exchange.isPost()) {
      exchange.cookie(SESSION_COOKIE).ifPresent(sessions::remove);
      exchange.removeCookie(SESSION_COOKIE);
    }
    exchange.redirect(URI.create("/mygov"));
  }

  /** {@code GET /mygov}: the portal's side of the single sign-on. */
  void myGov(Exchange exchange) throws IOException {
    Pages pages = Pages.in(exchange.parameter("lang"));
    Optional<Login> login = session(exchange);
    if (login.isEmpty()) {
      Visit visit = new Visit(Optional.empty(), pages.language(), Optional.empty());
      if (!exchange.parameter("login").isEmpty()) {
        choose(exchange, visits.put(visit), visit);
        return;
      }
    }
    String app = settings.appUrl().map(URI::toString).orElse("");
    exchange.html(
        200,
        pages.page(
            login.isPresent() ? "mygov.html" : "mygov-out.html",
            "myGov",
            "/mygov?lang=" + other(pages),
            Map.of(
                "language", pages.language(),
                "name", login.map(found -> found.person().fullName()).orElse(""),
                "means", login.map(found -> pages.text("means." + found.means())).orElse(""),
                "app", app,
                "people", people(pages))));
  }

  /** {@code GET /assets/…}: the style sheet and the script. */
  void asset(Exchange exchange) throws IOException {
    String name = exchange.path().substring("/assets/".length());
    Map<String, String> types =
        Map.of(
            "portal.css", "text/css; charset=utf-8", "portal.js", "text/javascript; charset=utf-8");
    if (!types.containsKey(name)) {
      exchange.answer(404, "text/plain; charset=utf-8", "404");
      return;
    }
    try (InputStream stream = Pages.resource(name).orElseThrow()) {
      exchange.answer(
          200, types.get(name), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private Optional<Login> session(Exchange exchange) {
    return exchange.cookie(SESSION_COOKIE).flatMap(sessions::find);
  }

  private void finish(Exchange exchange, String key, Visit visit, Login login) throws IOException {
    visits.remove(key);
    exchange.cookie(SESSION_COOKIE).ifPresent(sessions::remove);
    exchange.setCookie(SESSION_COOKIE, sessions.put(login));
    if (visit.request().isPresent()) {
      grant(exchange, visit.request().get(), login);
    } else {
      exchange.redirect(URI.create("/mygov?lang=" + visit.language()));
    }
  }

  private void grant(Exchange exchange, Request request, Login login) throws IOException {
    String code =
        grants.give(
            request.client(),
            request.redirectUri(),
            request.challenge(),
            request.nonce(),
            request.scope(),
            login);
    exchange.redirect(
        new AuthenticationSuccessResponse(
                request.redirectUri(),
                new AuthorizationCode(code),
                null,
                null,
                request.state().orElse(null),
                null,
                null)
            .toURI());
  }

  private static void sendBack(
      Exchange exchange, URI redirectUri, Optional<State> state, ErrorObject error)
      throws IOException {
    exchange.redirect(
        new AuthenticationErrorResponse(redirectUri, error, state.orElse(null), null).toURI());
  }

  private static void problem(Exchange exchange, Pages pages, String text) throws IOException {
    exchange.html(
        400,
        pages.page(
            "problem.html",
            pages.text("problem.title"),
            "/mygov?lang=" + other(pages),
            Map.of("text", pages.text(text))));
  }

  private void choose(Exchange exchange, String key, Visit visit) throws IOException {
    Pages pages = Pages.in(visit.language());
    exchange.html(
        200,
        pages.page(
            "choose.html",
            pages.text("choose.title"),
            "/login?tx=" + key + "&lang=" + other(pages),
            Map.of("tx", key, "for", audience(visit), "people", people(pages))));
  }

  private void form(
      Exchange exchange, int status, String key, Visit visit, Means means, String error)
      throws IOException {
    Pages pages = Pages.in(visit.language());
    exchange.html(
        status,
        pages.page(
            "form.html",
            pages.text("means." + means),
            "/login?tx=" + key + "&means=" + means + "&lang=" + other(pages),
            Map.of(
                "tx", key,
                "means", means.name(),
                "name", pages.text("means." + means),
                "hint", pages.text("hint." + means),
                "error", error.isEmpty() ? "" : pages.piece("error.html", Map.of("text", error)),
                "fields", pages.piece("fields-" + means + ".html", Map.of("cards", cards(pages))),
                "people", people(pages))));
  }

  private static String audience(Visit visit) {
    return visit.request().map(request -> request.client().id()).orElse("myGov");
  }

  private String cards(Pages pages) {
    return people.stream()
        .map(
            person ->
                pages.piece(
                    "card.html",
                    Map.of(
                        "card",
                        person.cardNumber(),
                        "name",
                        person.surname() + " " + person.givenName())))
        .collect(Collectors.joining());
  }

  private String people(Pages pages) {
    String rows =
        people.stream()
            .map(
                person ->
                    pages.piece(
                        "person.html",
                        Map.of(
                            "fin", person.fin(),
                            "name", person.fullName(),
                            "note",
                                pages.language().equals("en") ? person.noteEn() : person.noteAz(),
                            "password", person.password(),
                            "phone", person.phone(),
                            "userId", person.asanUserId(),
                            "card", person.cardNumber(),
                            "pin", person.pin())))
            .collect(Collectors.joining());
    return pages.piece("people.html", Map.of("rows", rows));
  }

  private static String other(Pages pages) {
    return pages.language().equals("az") ? "en" : "az";
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    return Optional.ofNullable(MultivaluedMapUtils.getFirstValue(parameters, name)).orElse("");
  }
}
