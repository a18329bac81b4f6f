package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Citizens log in at the portal, officials at a Keycloak of the Agency. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffLoginIT {
  private static final String DECREES = "/staff/decrees";

  @SuppressWarnings("NullAway.Init")
  private Keycloak keycloak;

  @SuppressWarnings("NullAway.Init")
  private Installation pasport;

  @BeforeAll
  void install() {
    MicroServer server = new MicroServer("staff-login");
    keycloak = Keycloak.start("staff-login", server.address());
    pasport =
        Installation.start("staff-login", Database.h2("staff-login"), server, keycloak.settings());
    keycloak.await();
  }

  @AfterAll
  void stop() {
    if (pasport != null) {
      pasport.close();
    }
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @Test
  void officialWithARoleAndASignatureSeesTheConsole() {
    Visitor official = new Visitor(pasport);
    Http.Answer page = logIn(official, "operator");

    assertThat(page.status()).as(page.text()).isEqualTo(200);
    assertThat(page.uri().getPath()).isEqualTo(DECREES);
    assertThat(page.text()).contains("Kərimova Aysel");
    assertThat(official.get("/api/v1/facilities").status()).isEqualTo(200);
    assertThat(official.get("/staff/exports").status()).as("the analyst's").isEqualTo(403);
  }

  @Test
  void officialOpensTheirCabinetAsACitizenOnly() {
    Visitor official = new Visitor(pasport);
    logIn(official, "operator");

    assertThat(official.get("/api/v1/certificates").status()).isEqualTo(403);
    assertLeadsToLogin(official, "/cabinet/");
    assertThat(official.startLogin("/cabinet/").toString())
        .startsWith(pasport.portal().address().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "operator-by-password, İmza ilə daxil olun",
    "clerk-without-role, Əməkdaşlar üçün bölmədə rolunuz yoxdur",
    "operator-without-fin, FİN tapılmadı"
  })
  void nobodyElseIsLetIn_andReadsWhy(String user, String title) {
    Visitor visitor = new Visitor(pasport);
    Http.Answer page = logIn(visitor, user);

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).contains(title);
    assertThat(visitor.get(DECREES).status()).isEqualTo(303);
    assertThat(visitor.get("/api/v1/facilities").status()).isEqualTo(401);
  }

  @Test
  void citizensPortalMakesNobodyStaff_whateverItSays() {
    Visitor supervisor = Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.ESIGNATURE);

    assertThat(supervisor.get("/cabinet/").status()).isEqualTo(200);
    assertThat(supervisor.get("/api/v1/facilities").status()).isEqualTo(403);
    assertLeadsToLogin(supervisor, "/staff/");
    assertThat(supervisor.startLogin("/staff/").toString()).startsWith(keycloak.issuer());
    assertThat(supervisor.startLogin("/verifier").toString()).startsWith(keycloak.issuer());
  }

  @Test
  void answerOfOneProviderCompletesNoLoginAtTheOther() {
    Visitor visitor = new Visitor(pasport);
    URI citizens = visitor.startLogin("/cabinet/");
    URI staffs = visitor.startLogin(DECREES);
    URI fromPortal = visitor.walk(citizens, DemoPeople.SUPERVISOR, LoginMethod.ESIGNATURE);
    URI fromKeycloak = Keycloak.logIn(visitor.http(), staffs, "operator");
    assertThat(fromPortal.getPath()).isEqualTo("/login/callback");
    assertThat(fromKeycloak.getPath()).isEqualTo("/login/staff-callback");
    assertThat(fromKeycloak.getQuery()).contains("iss=" + keycloak.issuer());

    // To the other's address, with its own state, and with the other's.
    refuses(visitor, "/login/staff-callback?" + fromPortal.getRawQuery(), 400);
    refuses(visitor, "/login/callback?" + fromKeycloak.getRawQuery(), 400);
    refuses(
        visitor,
        "/login/callback?" + withState(fromKeycloak.getRawQuery(), state(fromPortal.getRawQuery())),
        502);
    refuses(
        visitor,
        "/login/staff-callback?"
            + withState(fromPortal.getRawQuery(), state(fromKeycloak.getRawQuery())),
        502);
  }

  private static void refuses(Visitor visitor, String callback, int status) {
    assertThat(visitor.get(callback).status()).as(callback).isEqualTo(status);
    assertThat(visitor.get("/cabinet/").status()).isEqualTo(303);
    assertThat(visitor.get(DECREES).status()).isEqualTo(303);
  }

  private static String state(String query) {
    return query.replaceFirst("(?:.*&)?state=([^&]+).*", "$1");
  }

  private static String withState(String query, String state) {
    return query.replaceFirst("(^|&)state=[^&]+", "$1state=" + state);
  }

  @Test
  void stepUpAsksKeycloakAnew_andSoDoesTheLoginAfterALogOut() {
    Visitor official = new Visitor(pasport);
    logIn(official, "operator");
    assertThat(Keycloak.asks(official.http(), official.startLogin(DECREES)))
        .as("its own session lives")
        .isFalse();

    URI fresh = official.startLogin(DECREES + "&fresh=1");
    assertThat(fresh.getQuery()).contains("prompt=login", "max_age=0");
    assertThat(Keycloak.asks(official.http(), fresh)).isTrue();
    Http.Answer page = official.http().follow(Keycloak.logIn(official.http(), fresh, "operator"));
    assertThat(page.status()).as(page.text()).isEqualTo(200);

    official
        .http()
        .post(
            pasport.at("/logout"),
            "application/x-www-form-urlencoded",
            "",
            "Sec-Fetch-Site",
            "same-origin");
    official.logIn(DemoPeople.NO_RECORDS, LoginMethod.FIN, "/cabinet/");
    assertThat(official.startLogin(DECREES).getQuery())
        .as("a citizen at the same computer does not change that")
        .contains("prompt=login");
  }

  private void assertLeadsToLogin(Visitor visitor, String path) {
    URI login = visitor.get(path).redirect().orElseThrow();
    assertThat(login.toString())
        .startsWith(pasport.at("/login/start?target=" + path.replace("/", "%2F")).toString());
  }

  private Http.Answer logIn(Visitor visitor, String user) {
    return visitor.http().follow(Keycloak.logIn(visitor.http(), visitor.startLogin(DECREES), user));
  }
}
