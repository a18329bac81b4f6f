package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import az.pasport.person.Fin;
import az.pasport.publicurl.PublicUrlSettings;
import az.pasport.web.browser.BrowserCookies;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Officials with a provider of their own, and without one. */
class StaffProviderTest {
  private static final Instant NOW = Instant.parse("2026-01-15T08:00:00Z");

  private final Map<String, String> values = new HashMap<>();

  @TempDir private Path folder;

  @BeforeEach
  void configureCitizens() {
    values.put("pasport.public-url", "https://pasport.example");
    values.put("pasport.login.authorize-url", "https://127.0.0.1:1/grant-permission");
    values.put("pasport.login.token-url", "https://127.0.0.1:1/token");
    values.put("pasport.login.jwks-url", "https://127.0.0.1:1/jwks");
    values.put("pasport.login.client-id", "pasport");
    values.put("pasport.login.client-secret", "x");
  }

  private void configureStaff() {
    values.put("pasport.staff-login.issuer", "https://keycloak.example/realms/staff");
    values.put("pasport.staff-login.client-id", "console");
    values.put("pasport.staff-login.client-secret", "y");
  }

  @Test
  void withoutAProviderOfTheirOwnOfficialsLogInAsCitizensDo() {
    LoginSettings settings = settings();
    LoggedInPerson official = person(LoginRealm.CITIZENS);
    assertThat(settings.realmOf("/staff/decrees")).isEqualTo(LoginRealm.CITIZENS);
    assertThat(settings.limit(official).roles()).containsExactlyInAnyOrder("citizen", "operator");
  }

  @Test
  void withOneNobodyIsStaffByTheCitizensProvider() {
    configureStaff();
    LoginSettings settings = settings();
    assertThat(settings.realmOf("/staff/decrees")).isEqualTo(LoginRealm.STAFF);
    assertThat(settings.realmOf("/verifier")).isEqualTo(LoginRealm.STAFF);
    assertThat(settings.realmOf("/cabinet/")).isEqualTo(LoginRealm.CITIZENS);
    assertThat(settings.limit(person(LoginRealm.CITIZENS)).roles()).containsExactly("citizen");
    assertThat(settings.limit(person(LoginRealm.STAFF)).roles()).containsExactly("operator");
  }

  /** A session of before a restart with other settings, on another node. */
  @Test
  void sessionOfAProviderThatIsNoMoreGivesNoRole() {
    assertThat(settings().limit(person(LoginRealm.STAFF)).roles()).isEmpty();
  }

  @Test
  void theAgencysListOfStaffLimitsTheirProviderToo() throws IOException {
    configureStaff();
    Path file = folder.resolve("staff.txt");
    Files.writeString(file, "8MRK3UB=auditor\n");
    values.put("pasport.staff.file", file.toString());
    assertThat(settings().limit(person(LoginRealm.STAFF)).roles()).isEmpty();
  }

  @Test
  void itsDefaultsAreThoseOfOpenIdConnectAndKeycloak() {
    configureStaff();
    ProviderSettings staff = settings().of(LoginRealm.STAFF);
    assertThat(staff.claims()).isEqualTo(ClaimNames.OPENID);
    assertThat(staff.party().orElseThrow().scope()).isEqualTo("openid");
    assertThat(staff.party().orElseThrow().redirectUri())
        .hasToString("https://pasport.example/login/staff-callback");
    assertThat(staff.provider(Clock.systemUTC())).isInstanceOf(OpenIdProvider.class);
  }

  @Test
  void itsClaimsCanBeNamed() throws LoginFailed {
    configureStaff();
    values.keySet().removeIf(key -> key.equals("pasport.staff-login.issuer"));
    for (String url : List.of("authorize", "token", "jwks")) {
      values.put("pasport.staff-login." + url + "-url", "https://127.0.0.1:2/" + url);
    }
    values.put("pasport.staff-login.role-claim", "resource_access.console.roles");
    values.put("pasport.staff-login.means-claim", "amr");
    values.put("pasport.staff-login.means-values", "sc=ESIGNATURE");
    ProviderSettings staff = settings().of(LoginRealm.STAFF);
    assertThat(staff.claims().pin()).as("DigitalLogin's").isEqualTo("user.pin");
    assertThat(staff.claims().role()).isEqualTo("resource_access.console.roles");
    assertThat(staff.claims().meansValues()).containsOnlyKeys("sc");
    assertThat(settings().of(LoginRealm.CITIZENS).claims()).isEqualTo(ClaimNames.DIGITAL_LOGIN);
    assertThat(
            URLUtils.parseParameters(
                staff
                    .provider(Clock.systemUTC())
                    .begin(LoginAttempt.to(LoginRealm.STAFF, "/staff/", "az", false, NOW))
                    .getRawQuery()))
        .containsEntry("client_id", List.of("console"))
        .containsEntry("redirect_uri", List.of("https://pasport.example/login/staff-callback"));
  }

  @Test
  void startsWithBoth() {
    configureStaff();
    assertThatCode(this::start).doesNotThrowAnyException();
  }

  /** Otherwise a forgotten setting would give the citizens' provider the staff roles back. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "pasport.staff-login.issuer",
        "pasport.staff-login.client-id",
        "pasport.staff-login.client-secret"
      })
  void doesNotStartWithHalfAProvider(String missing) {
    configureStaff();
    values.remove(missing);
    refusesToStart("pasport.staff-login.* is incomplete");
  }

  @Test
  void doesNotStartWithOneClientForBoth() {
    for (String name : List.of("authorize-url", "token-url", "jwks-url", "client-id")) {
      values.put("pasport.staff-login." + name, values.get("pasport.login." + name));
    }
    values.put("pasport.staff-login.client-secret", "y");
    refusesToStart("pasport.staff-login.client-id");
    values.put("pasport.staff-login.client-id", "console");
    assertThatCode(this::start).doesNotThrowAnyException();
  }

  @Test
  void doesNotStartWithASettingThatMakesNoSense() {
    configureStaff();
    values.put("pasport.staff-login.means-values", "sc=SMARTCARD");
    refusesToStart("pasport.staff-login.means-values");
    values.remove("pasport.staff-login.means-values");
    values.put("pasport.staff-login.issuer", "http://keycloak.example/realms/staff");
    refusesToStart("pasport.staff-login.issuer must be an https: address");
    configureStaff();
    values.put("pasport.staff-login.redirect-uri", "https://pasport.example/login/callback");
    refusesToStart("pasport.staff-login.redirect-uri");
  }

  private void refusesToStart(String message) {
    assertThatIllegalArgumentException().isThrownBy(this::start).withMessageContaining(message);
  }

  private void start() {
    LoginStartupCheck startup = new LoginStartupCheck();
    startup.settings = settings();
    startup.cookies = new BrowserCookies(startup.settings.config, startup.settings.publicUrl);
    startup.contextInitialized(new ServletContextEvent(context()));
  }

  private LoginSettings settings() {
    LoginSettings settings = new LoginSettings();
    settings.config = new SettingsByMap(values);
    settings.clock = Clock.systemUTC();
    settings.publicUrl = new PublicUrlSettings(settings.config).publicUrl();
    settings.readStaff();
    return settings;
  }

  private static LoggedInPerson person(LoginRealm realm) {
    return LoggedInPerson.as(
        new VerifiedPerson(
            new Fin("8MRK3UB"),
            Optional.empty(),
            LoginMeans.ESIGNATURE,
            Set.of("operator"),
            Optional.of(NOW),
            Optional.of(NOW)),
        realm,
        NOW,
        NOW);
  }

  /** Takes every setting of the session cookie. */
  private static ServletContext context() {
    Object cookie = proxy(SessionCookieConfig.class, Optional.empty());
    return proxy(ServletContext.class, Optional.of(cookie));
  }

  private static <T> T proxy(Class<T> type, Optional<Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.orElse(null)));
  }
}
