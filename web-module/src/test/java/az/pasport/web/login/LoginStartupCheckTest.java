package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import az.pasport.publicurl.PublicUrlSettings;
import az.pasport.simulator.Settings;
import az.pasport.simulator.Simulator;
import az.pasport.web.browser.BrowserCookies;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginStartupCheckTest {
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, Object> cookie = new HashMap<>();
  private Simulator simulator;

  @BeforeEach
  void configure() throws Exception {
    simulator = Simulator.start(Settings.of("--port=0"), Clock.systemUTC());
    values.put("pasport.login.authorize-url", simulator.authorizeUrl().toString());
    values.put("pasport.login.token-url", simulator.tokenUrl().toString());
    values.put("pasport.login.jwks-url", simulator.keysUrl().toString());
    values.put("pasport.login.client-id", "pasport");
    values.put("pasport.login.client-secret", "x");
    values.put("pasport.public-url", "https://pasport.example");
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  /** Behind HTTPS, say; the simulator itself speaks plain HTTP, which is refused before. */
  @Test
  void refusesTheSimulator() {
    LoginStartupCheck startup = new LoginStartupCheck();
    startup.settings = settings();
    assertThatIllegalStateException()
        .isThrownBy(() -> startup.refuseSimulator(simulator.keysUrl()))
        .withMessageContaining("simulator")
        .withMessageContaining("pasport.demo=true");
  }

  @Test
  void refusesTheSimulatorAsTheIssuerOfAppsTokens() {
    values.keySet().removeIf(key -> key.startsWith("pasport.login"));
    values.put("pasport.api.jwks-url", simulator.keysUrl().toString());
    assertThatIllegalArgumentException().isThrownBy(this::start);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pasport.login.authorize-url",
        "pasport.login.token-url",
        "pasport.login.jwks-url",
        "pasport.api.jwks-url"
      })
  void plainHttpLoginIsRefused(String key) {
    useHttps();
    assertThatNoException().isThrownBy(this::start);

    values.put(key, "http://localhost:1/x");
    assertRefused(key + " must be an https: address");
    values.put(key, "http://portal.example/x");
    assertRefused(key + " must be an https: address");
    values.put(key, "HTTP://portal.example/x");
    assertRefused(key + " must be an https: address");

    values.put("pasport.demo", "true");
    assertRefused(key + " must be an https: address");
    for (String machine : List.of("http://localhost:1/x", "http://127.0.0.1/x", "http://[::1]/")) {
      values.put(key, machine);
      assertThatNoException().as(machine).isThrownBy(this::start);
    }
    values.put(key, "http://localhost.example/x");
    assertRefused(key + " must be an https: address");
    values.put(key, "http://localhost@portal.example/x");
    assertRefused(key + " must be an https: address");
  }

  @Test
  void plainHttpWayBackIsRefused() {
    useHttps();
    for (String plain : List.of("http://localhost:1/x", "http://p.example/x", "HTTP://p.example")) {
      values.put("pasport.login.redirect-uri", plain);
      assertRefused("pasport.login.redirect-uri must be an https: address");
    }
    values.remove("pasport.login.redirect-uri");
    values.put("pasport.public-url", "http://localhost:8080");
    assertRefused("pasport.public-url must be an https: address");
    values.put("pasport.demo", "true");
    assertThatNoException().isThrownBy(this::start);
  }

  @Test
  void plainHttpDiscoveryIsRefused() {
    values.keySet().removeIf(key -> key.matches("pasport.login.*-url"));
    values.put("pasport.login.issuer", "http://keycloak.example/realms/staff");
    assertRefused("pasport.login.issuer must be an https: address");
  }

  @Test
  void appsTokensOfAnyIssuerAreRefused() {
    useHttps();
    start();
    assertThat(settings().accessTokenRules()).isEmpty();
    AppAuthentication tokens = new AppAuthentication();
    tokens.settings = settings();
    tokens.clock = Clock.systemUTC();
    tokens.configure();
    assertThatExceptionOfType(LoginFailed.class)
        .isThrownBy(() -> tokens.personOf("eyJhbGciOiJSUzI1NiJ9.e30.AAAA"))
        .withMessageContaining("pasport.api.issuer");

    values.put("pasport.api.issuer", "https://portal.example");
    assertThat(settings().accessTokenRules().orElseThrow().issuer())
        .isEqualTo("https://portal.example");
    assertThat(settings().accessTokenRules().orElseThrow().scope()).isEqualTo("openid user");
  }

  @Test
  void productionWithoutTheAgencysListOfStaffSaysWhatThatMeans() {
    useHttps();
    assertThat(logged()).contains("pasport.staff.file is not set").contains("240 minutes later");
    values.put("pasport.demo", "true");
    assertThat(logged()).doesNotContain("pasport.staff.file");
  }

  /** What a start writes into the log. */
  private String logged() {
    var lines = new StringBuilder();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.append(line.getMessage()).append('\n');
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(LoginStartupCheck.class.getName());
    logger.addHandler(handler);
    try {
      start();
    } finally {
      logger.removeHandler(handler);
    }
    return lines.toString();
  }

  private void assertRefused(String message) {
    assertThatIllegalArgumentException().isThrownBy(this::start).withMessageContaining(message);
  }

  /** The three addresses at a port where nobody listens. */
  private void useHttps() {
    for (String url : List.of("authorize", "token", "jwks")) {
      values.put("pasport.login." + url + "-url", "https://127.0.0.1:1/" + url);
    }
  }

  @Test
  void startsAgainstTheSimulatorInADemonstration() {
    values.put("pasport.demo", "true");
    assertThatNoException().isThrownBy(this::start);
    assertThat(provider(LoginRealm.CITIZENS)).isInstanceOf(CodeFlow.class);
  }

  @Test
  void startsWhileTheProviderIsAwayAndRefusesTheSimulatorLater() throws Exception {
    int port = simulator.keysUrl().getPort();
    simulator.close();
    useHttps();
    assertThatNoException().isThrownBy(this::start);

    simulator = Simulator.start(Settings.of("--port=" + port), Clock.systemUTC());
    ProviderKeys keys = ProviderKeys.at(simulator.keysUrl(), false);
    assertThat(keys.areSimulators()).isTrue();
    assertThatExceptionOfType(LoginFailed.class)
        .isThrownBy(
            () ->
                new TokenVerifier(keys, Clock.systemUTC())
                    .idToken(
                        "eyJhbGciOiJSUzI1NiJ9.e30.AAAA",
                        "n",
                        new TokenVerifier.IdTokenRules(
                            "pasport",
                            java.util.Optional.empty(),
                            TokenVerifier.IdTokenRules.DIGITAL_LOGIN)))
        .withMessageContaining("pasport.demo");
  }

  @Test
  void startsWithoutAnyLoginAndSaysSoToWhomeverTries() {
    values.clear();
    assertThatNoException().isThrownBy(this::start);
    assertThatExceptionOfType(LoginFailed.class)
        .isThrownBy(
            () ->
                provider(LoginRealm.CITIZENS)
                    .begin(
                        LoginAttempt.to(
                            LoginRealm.CITIZENS, "/", "az", false, Clock.systemUTC().instant())))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(LoginFailed.Reason.NOT_CONFIGURED));
  }

  @ParameterizedTest
  @CsvSource({
    "pasport.login.targets,https://x/",
    "pasport.login.means-values,FIN",
    "pasport.login.jwks-url,/keys",
    "pasport.login.redirect-uri,https://elsewhere.example/login/callback"
  })
  void refusesASettingThatMakesNoSense(String key, String value) {
    values.put("pasport.demo", "true");
    values.put(key, value);
    assertThatIllegalArgumentException().isThrownBy(this::start).withMessageContaining(key);
  }

  @Test
  void sendsTheSessionCookieByHttpsOnlyWhereBrowsersComeByHttps() {
    values.put("pasport.demo", "true");
    start();
    assertThat(cookie)
        .containsEntry("setSecure", true)
        .containsEntry("setName", "__Host-PASPORT")
        .containsEntry("setPath", "/");

    values.put("pasport.public-url", "http://localhost:8080");
    start();
    assertThat(cookie)
        .containsEntry("setSecure", false)
        .containsEntry("setName", "PASPORT")
        .doesNotContainKey("setPath");

    values.put("pasport.session.secure-cookie", "true");
    start();
    assertThat(cookie)
        .containsEntry("setSecure", true)
        .containsEntry("setName", "__Host-PASPORT")
        .containsEntry("setPath", "/");
  }

  @Test
  void findsAStandardProviderByItsIssuerAlone() {
    values.keySet().removeIf(key -> key.matches("pasport.login.*-url"));
    values.put("pasport.login.issuer", "https://keycloak.example/realms/staff");
    assertThatNoException().isThrownBy(this::start);
    assertThat(provider(LoginRealm.CITIZENS)).isInstanceOf(OpenIdProvider.class);
  }

  private void start() {
    LoginStartupCheck startup = new LoginStartupCheck();
    startup.settings = settings();
    startup.cookies = new BrowserCookies(startup.settings.config, startup.settings.publicUrl);
    cookie.clear();
    startup.contextInitialized(new ServletContextEvent(context()));
  }

  private LoginProvider provider(LoginRealm realm) {
    return settings().of(realm).provider(Clock.systemUTC());
  }

  private LoginSettings settings() {
    LoginSettings settings = new LoginSettings();
    settings.config = new SettingsByMap(values);
    settings.clock = Clock.systemUTC();
    settings.publicUrl = new PublicUrlSettings(settings.config).publicUrl();
    return settings;
  }

  /** Knows its session cookie and nothing else. */
  private ServletContext context() {
    Object settings =
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {SessionCookieConfig.class},
            (proxy, method, arguments) -> {
              cookie.put(method.getName(), arguments[0]);
              return null;
            });
    return (ServletContext)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("getSessionCookieConfig");
              return settings;
            });
  }
}
