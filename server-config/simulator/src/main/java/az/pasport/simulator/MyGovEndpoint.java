package az.pasport.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** {@code /mygov}: the portal's own pages, the other side of the single sign-on. */
record MyGovEndpoint(
    Optional<URI> application,
    PortalSessions sessions,
    ExpiringStore<LoginVisit> visits,
    LoginView view) {
  void home(Exchange exchange) throws IOException {
    exchange.redirect(URI.create("/mygov"));
  }

  /** {@code GET /mygov}: the person's page, or the login. */
  void show(Exchange exchange) throws IOException {
    Pages pages = Pages.in(exchange.parameter("lang"));
    Optional<Login> login = sessions.find(exchange, Audience.CITIZENS);
    if (login.isEmpty() && !exchange.parameter("login").isEmpty()) {
      LoginVisit visit = new LoginVisit(Optional.empty(), pages.language());
      view.methods(exchange, visits.put(visit), visit);
      return;
    }
    view.myGov(exchange, pages, login, application.map(URI::toString).orElse(""));
  }

  /** {@code POST /logout}: ends the portal's session; applications keep theirs. */
  void logOut(Exchange exchange) throws IOException {
    if (exchange.isPost()) {
      sessions.end(exchange, Audience.CITIZENS);
    }
    exchange.redirect(URI.create("/mygov"));
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
}
