package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Cookies as they are where browsers come by HTTPS, and limits low enough to meet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecureCookiesIT {
  private static final int LIMIT = 5;

  @SuppressWarnings("NullAway.Init")
  private Installation pasport;

  @BeforeAll
  void install() {
    pasport =
        Installation.start(
            "cookies",
            Database.h2("cookies"),
            new MicroServer("cookies"),
            Map.of(
                "PASPORT_SESSION_SECURE_COOKIE",
                "true",
                "PASPORT_LIMITS_LOOKUPS_PER_MINUTE",
                String.valueOf(LIMIT),
                "PASPORT_LIMITS_DOCUMENTS_PER_MINUTE",
                String.valueOf(LIMIT),
                "PASPORT_LIMITS_PAGES_PER_MINUTE",
                String.valueOf(LIMIT)));
  }

  @AfterAll
  void end() {
    if (pasport != null) {
      pasport.close();
    }
  }

  @Test
  void aNeighbouringHostPlantsNoCookie_becauseEveryNameHasTheHostPrefix() {
    RawRequest.Reply start =
        RawRequest.get("/login/start?target=/cabinet/&lang=en").send(pasport.address());
    Visitor visitor = new Visitor(pasport);
    URI callback =
        visitor.walk(visitor.startLogin("/cabinet/"), DemoPeople.NO_RECORDS, LoginMethod.FIN);
    String path = callback.getRawPath() + "?" + callback.getRawQuery();
    String cookies = "Cookie: " + visitor.http().cookieHeader(pasport.address());
    RawRequest.Reply login = RawRequest.get(path, cookies).send(pasport.address());

    assertThat(start.cookies()).hasSize(2);
    assertThat(login.cookies()).hasSize(3);
    for (String cookie : login.cookies()) {
      hasThePrefixAndWhatItDemands(cookie);
      assertThat(cookie).contains("HttpOnly");
    }
    start.cookies().forEach(SecureCookiesIT::hasThePrefixAndWhatItDemands);
  }

  private static void hasThePrefixAndWhatItDemands(String cookie) {
    assertThat(cookie).startsWith("__Host-PASPORT").contains("Secure");
    // Payara writes its own in lower case.
    assertThat(cookie).containsIgnoringCase("SameSite=Lax");
    assertThat(List.of(cookie.split("; *"))).contains("Path=/");
    assertThat(cookie).doesNotContain("Domain");
  }

  @Test
  void aPlantedCookieWithoutThePrefixIsNotLookedAt() {
    Visitor visitor = Visitor.loggedIn(pasport, DemoPeople.TESTED);
    String named = visitor.http().cookieHeader(pasport.address());
    assertThat(page(named).status()).isEqualTo(200);
    assertThat(page(named.replace("__Host-", "")).status()).isEqualTo(303);
  }

  private RawRequest.Reply page(String cookies) {
    return RawRequest.get("/cabinet/", "Cookie: " + cookies).send(pasport.address());
  }

  @Test
  void aStolenSessionOfAnOfficialDoesNotCopyTheRegister() {
    Visitor official = Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.ESIGNATURE);
    for (int lookUp = 0; lookUp < LIMIT; lookUp++) {
      assertThat(lookUp(official).status()).isEqualTo(404);
    }
    Http.Answer refused = lookUp(official);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    assertThat(refused.text()).contains("urn:pasport:problem:rate-limited");

    Visitor other = Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.ESIGNATURE);
    assertThat(lookUp(other).status()).as("of another official").isEqualTo(404);
  }

  private Http.Answer lookUp(Visitor official) {
    return official.send(
        "/api/v1/people/lookup", "application/json", Json.object("fin", "2ZZZZZZ"));
  }

  @Test
  void nobodyKeepsTheServerDrawing_orTurningPages() {
    Visitor citizen = Visitor.loggedIn(pasport, DemoPeople.EXEMPT);
    isLimited(citizen, "/api/v1/certificates/x/pdf", 404, LIMIT);
    // The login led to a page already.
    isLimited(citizen, "/cabinet/status", 200, LIMIT - 1);
    assertThat(citizen.get("/cabinet/status").text()).contains("Həddən artıq çox sorğu");
    assertThat(citizen.get("/").status()).as("the front page").isEqualTo(200);
  }

  private static void isLimited(Visitor visitor, String path, int usual, int times) {
    for (int call = 0; call < times; call++) {
      assertThat(visitor.get(path).status()).as(path).isEqualTo(usual);
    }
    Http.Answer refused = visitor.get(path);
    assertThat(refused.status()).as(path).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isNotEmpty();
  }
}
