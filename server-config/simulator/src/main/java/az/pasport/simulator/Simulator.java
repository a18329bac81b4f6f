package az.pasport.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A running simulator. Start it with {@link #start}, point the application at {@link
 * #authorizeUrl()}, {@link #tokenUrl()} and {@link #keysUrl()}, and close it.
 */
public final class Simulator implements AutoCloseable {
  /**
   * Each key's id begins with this, so that an application can tell that it is not the real one.
   */
  public static final String KEY_ID_PREFIX = "digitallogin-simulator";

  private final HttpServer server;
  private final ExecutorService threads;
  private final URI address;

  private Simulator(HttpServer server, ExecutorService threads, URI address) {
    this.server = server;
    this.threads = threads;
    this.address = address;
  }

  /**
   * Listens at once.
   *
   * @throws IOException when the port is taken
   */
  public static Simulator start(Settings settings, Clock clock) throws IOException {
    return start(settings, DemoPeople.all(), clock);
  }

  /**
   * The same, with other people than the demo's.
   *
   * @throws IOException when the port is taken
   */
  public static Simulator start(Settings settings, List<DemoPerson> people, Clock clock)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
    URI address =
        settings
            .publicUrl()
            .orElseGet(() -> URI.create("http://localhost:" + server.getAddress().getPort()));
    Signer signer = new Signer(clock, settings.tokenLife(), settings.tellsAuthTime());
    var codes = new ExpiringStore<AuthorizationGrant>(clock, AuthorizationGrant.CODE_LIFE);
    TokenEndpoint token = new TokenEndpoint(settings, codes, signer, address);
    routePortal(server, settings, people, codes, clock);
    PopulationService population = new PopulationService(people, clock);
    route(server, "/registry/personal-info", population::answer);
    route(server, "/registry/control", population::control);
    route(server, "/ssoauth/oauth2/token", token::handle);
    route(server, "/ssoauth/oauth2/jwks", exchange -> exchange.json(200, signer.publicKeys()));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    server.setExecutor(threads);
    server.start();
    return new Simulator(server, threads, address);
  }

  private static void routePortal(
      HttpServer server,
      Settings settings,
      List<DemoPerson> people,
      ExpiringStore<AuthorizationGrant> codes,
      Clock clock) {
    var sessions = new PortalSessions(clock);
    var visits = new ExpiringStore<LoginVisit>(clock, LoginVisit.LIFE);
    var redirects = new ClientRedirects(codes);
    var view = new LoginView(people);
    var authorization =
        new AuthorizationEndpoint(settings, sessions, visits, redirects, view, clock);
    var login =
        new LoginEndpoint(
            people, visits, sessions, redirects, view, settings.signatureDelay(), clock);
    var myGov = new MyGovEndpoint(settings.appUrl(), sessions, visits, view);
    route(server, "/", myGov::home);
    route(server, "/mygov", myGov::show);
    route(server, "/grant-permission", authorization::authorize);
    route(server, "/login", login::logIn);
    route(server, "/login/wait", login::await);
    route(server, "/login/status", login::status);
    route(server, "/login/continue", login::proceed);
    route(server, "/login/cancel", login::cancel);
    route(server, "/logout", myGov::logOut);
    route(server, "/assets", myGov::asset);
  }

  /** What a browser calls it, without a slash at the end. */
  public URI address() {
    return address;
  }

  public URI authorizeUrl() {
    return address.resolve("/grant-permission");
  }

  public URI tokenUrl() {
    return address.resolve("/ssoauth/oauth2/token");
  }

  public URI keysUrl() {
    return address.resolve("/ssoauth/oauth2/jwks");
  }

  /** Where the simulated population registry is. */
  public URI registryUrl() {
    return address.resolve("/registry/personal-info");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  @FunctionalInterface
  private interface Handler {
    void handle(Exchange exchange) throws IOException;
  }

  private static void route(HttpServer server, String path, Handler handler) {
    server.createContext(
        path,
        http -> {
          if (!isAt(path, http)) {
            new Exchange(http).answer(404, "text/plain; charset=utf-8", "404");
            return;
          }
          handler.handle(new Exchange(http));
        });
  }

  /** The JDK's server matches by prefix; only the assets have something below them. */
  private static boolean isAt(String path, HttpExchange http) {
    return path.equals("/assets") || http.getRequestURI().getPath().equals(path);
  }
}
