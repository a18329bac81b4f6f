package az.pasport.simulator;

import az.pasport.simulator.LoginVisit.PendingSignature;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code /login}: the login methods, the form of one of them, and the wait for a signature. */
record LoginEndpoint(
    List<DemoPerson> people,
    ExpiringStore<LoginVisit> visits,
    PortalSessions sessions,
    ClientRedirects redirects,
    LoginView view,
    Duration signatureDelay,
    Clock clock) {
  /** {@code /login}: the list of methods, a form of one of them, and what the form sends. */
  void logIn(Exchange exchange) throws IOException {
    String key = exchange.parameter("tx");
    Optional<LoginVisit> found = visits.find(key);
    if (found.isEmpty()) {
      LoginView.problem(exchange, exchange.parameter("lang"), "problem.visit");
      return;
    }
    LoginVisit visit = found.get().in(exchange.parameter("lang"));
    visits.replace(key, visit);
    Optional<LoginMethod> method = LoginMethod.parse(exchange.parameter("means"));
    if (method.isEmpty()) {
      view.methods(exchange, key, visit);
    } else if (exchange.isPost()) {
      prove(exchange, key, visit, method.get());
    } else {
      view.form(exchange, 200, key, visit, method.get(), "");
    }
  }

  private void prove(Exchange exchange, String key, LoginVisit visit, LoginMethod method)
      throws IOException {
    Optional<DemoPerson> person = people.stream().filter(proof(exchange, method)).findFirst();
    if (person.isEmpty()) {
      String error = Pages.in(visit.language()).text("wrong." + method);
      view.form(exchange, 422, key, visit, method, error);
    } else if (method == LoginMethod.ASAN_IMZA) {
      Instant done = clock.instant().plus(signatureDelay);
      visits.replace(
          key,
          visit.awaiting(new PendingSignature(person.get(), RandomValues.controlCode(), done)));
      exchange.redirect(URI.create("/login/wait?tx=" + key));
    } else {
      finish(exchange, key, visit, new Login(person.get(), method, clock.instant()));
    }
  }

  private static Predicate<DemoPerson> proof(Exchange exchange, LoginMethod method)
      throws IOException {
    String fin = exchange.parameter("fin").strip().toUpperCase(Locale.ROOT);
    String password = exchange.parameter("password");
    String pin = exchange.parameter("pin").strip();
    String phone = nationalNumber(exchange.parameter("phone"));
    String userId = exchange.parameter("userId").strip();
    String card = exchange.parameter("card");
    return switch (method) {
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
    Optional<LoginVisit> visit = visits.find(key);
    Optional<PendingSignature> signature = visit.flatMap(LoginVisit::signature);
    if (visit.isEmpty() || signature.isEmpty()) {
      LoginView.problem(exchange, "", "problem.visit");
      return;
    }
    LoginVisit shown = visit.get().in(exchange.parameter("lang"));
    visits.replace(key, shown);
    LoginView.controlCode(exchange, key, shown.language(), signature.get().controlCode());
  }

  /** {@code GET /login/status}: what the wait page asks every second. */
  void status(Exchange exchange) throws IOException {
    Optional<PendingSignature> signature =
        visits.find(exchange.parameter("tx")).flatMap(LoginVisit::signature);
    String state = signature.isEmpty() ? "gone" : isDone(signature.get()) ? "signed" : "waiting";
    exchange.json(200, "{\"state\":\"" + state + "\"}");
  }

  /** {@code GET /login/continue}: back to the application, once the phone has signed. */
  void proceed(Exchange exchange) throws IOException {
    String key = exchange.parameter("tx");
    Optional<LoginVisit> visit = visits.find(key);
    Optional<PendingSignature> signature =
        visit.flatMap(LoginVisit::signature).filter(this::isDone);
    if (visit.isPresent() && signature.isPresent()) {
      var login = new Login(signature.get().person(), LoginMethod.ASAN_IMZA, clock.instant());
      finish(exchange, key, visit.get(), login);
    } else {
      await(exchange);
    }
  }

  private boolean isDone(PendingSignature signature) {
    return !clock.instant().isBefore(signature.done());
  }

  /** {@code POST /login/cancel}: ends the visit without a login. */
  void cancel(Exchange exchange) throws IOException {
    String key = exchange.parameter("tx");
    Optional<LoginVisit> visit = visits.find(key).filter(found -> exchange.isPost());
    visits.remove(key);
    Optional<LoginRequest> request = visit.flatMap(LoginVisit::request);
    if (request.isPresent()) {
      redirects.sendError(exchange, request.get(), OAuth2Error.ACCESS_DENIED);
    } else {
      exchange.redirect(URI.create("/mygov"));
    }
  }

  private void finish(Exchange exchange, String key, LoginVisit visit, Login login)
      throws IOException {
    visits.remove(key);
    sessions.start(exchange, visit.audience(), login);
    if (visit.request().isPresent()) {
      redirects.sendCode(exchange, visit.request().get(), login);
    } else {
      exchange.redirect(URI.create("/mygov?lang=" + visit.language()));
    }
  }
}
