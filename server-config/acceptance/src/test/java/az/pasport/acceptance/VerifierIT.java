package az.pasport.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A verifier of the demo's institution, on the page and by the API. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerifierIT extends BrowserTestBase {
  private static final String LOOKUPS = "/api/v1/verifier/lookups";
  private static final List<String> LANGUAGES = List.of("az", "en", "ru");
  private static final String BORN = "1990";

  @Test
  @Order(1)
  void verifierTypesTheCodeOfThePaperAndTheHolderSeesIt() {
    Visitor holder = Visitor.loggedIn(pasport, DemoPeople.TWO_DOSES);
    JsonNode certificate = holder.certificate("VACCINATION");
    String code = certificate.path("shortCode").asText();
    assertThat(code).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
    assertThat(Paper.of(holder.pdf(certificate), "with-code").text()).contains(code);

    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      visit.logIn(pasport, DemoPeople.VERIFIER, "/verifier", LoginMethod.BSXM);
      assertThat(page.locator("h1")).hasText("Sertifikatın axtarışı");
      assertThat(page.locator("main")).containsText("Nümunə Sərhəd Məntəqəsi");
      photographInAllLanguages(visit, "60-lookup", "/verifier");

      // The browser tells a slip before anything is sent.
      page.locator("#code").fill(code.substring(0, 18) + (code.endsWith("7") ? "8" : "7"));
      page.locator("button[id='lookup:find']").click();
      assertThat(page.locator("#code:invalid")).hasCount(1);
      assertThat(page.locator(".verdict")).hasCount(0);

      page.locator("#code").fill(code.toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
      page.locator("button[id='lookup:find']").click();
      assertThat(page.locator("#verdict")).containsText("Etibarlıdır");
      assertThat(page.locator(".verdict")).containsText("Məmmədova Aytən");
      assertThat(page.locator(".verdict")).containsText("14.02.1990");
      assertThat(page.locator(".verdict")).not().containsText("Comirnaty");
      assertThat(page.url()).doesNotContain(code.substring(0, 4));
      visit.photograph("61-lookup-valid");

      find(visit, "FIN", "#fin", DemoPeople.TWO_DOSES, BORN);
      assertThat(page.locator("#verdict")).containsText("Etibarlıdır");
      assertThat(page.locator(".verdict")).not().containsText("14.02.1990");
      find(visit, "FIN", "#fin", DemoPeople.ONE_DOSE, "1998");
      assertThat(page.locator("#verdict")).containsText("Etibarlı sertifikat tapılmadı");
      visit.photograph("62-lookup-none");

      find(visit, "DOCUMENT", "#documentNumber", "A", BORN);
      assertThat(page.locator("[role=alert]")).containsText("5–20");
      photographInAllLanguages(visit, "63-lookup-document", "/verifier?by=DOCUMENT");
      page.navigate(pasport.at("/verifier?by=NAME&lang=az").toString());
      page.locator("#familyName").fill("MAMMADOVA");
      page.locator("#givenName").fill("Aytən");
      page.locator("#patronymic").fill("Rəşad");
      page.locator("#birthYear").fill(BORN);
      visit.photograph("64-lookup-name");
      page.locator("button[id='lookup:find']").click();
      assertThat(page.locator("#verdict")).isVisible();
      assertThat(visit.complaints()).isEmpty();
    }
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      visit.logIn(pasport, DemoPeople.TWO_DOSES, "/cabinet/data", LoginMethod.BSXM);
      assertThat(page.locator("main")).containsText("Nümunə Sərhəd Məntəqəsi");
      photographInAllLanguages(visit, "65-who-looked", "/cabinet/data");
      page.navigate(pasport.at("/cabinet/vaccination?lang=az").toString());
      assertThat(page.locator(".shortcode")).hasText(code);
      visit.awaitDrawn("img.qr");
      visit.photograph("66-certificate-with-code");
    }
    assertThat(holder.get("/api/v1/me/export").text())
        .contains("\"by\":\"VERIFIER\"", "Sample Border Post", code)
        .doesNotContain(DemoPeople.VERIFIER);
  }

  @Test
  @Order(2)
  void nobodyElseLooksAnythingUp() {
    String search = byFin(DemoPeople.TWO_DOSES, BORN);
    assertThat(post(new Visitor(pasport), search).status()).isEqualTo(401);
    for (String other : List.of(DemoPeople.OPERATOR, DemoPeople.SUPERVISOR, DemoPeople.TWO_DOSES)) {
      Visitor visitor = Visitor.loggedIn(pasport, other, LoginMethod.ASAN_IMZA);
      assertThat(post(visitor, search).status()).as(other).isEqualTo(403);
      assertThat(visitor.get("/verifier").status()).as(other).isEqualTo(403);
    }
    // The role wants a signature.
    Visitor unsigned = Visitor.loggedIn(pasport, DemoPeople.VERIFIER, LoginMethod.FIN);
    assertThat(post(unsigned, search).status()).isEqualTo(403);
    Visitor verifier = Visitor.loggedIn(pasport, DemoPeople.VERIFIER, LoginMethod.BSXM);
    assertThat(verifier.get("/api/v1/institutions").status()).isEqualTo(403);
    assertThat(verifier.get("/staff/approvals").status()).isEqualTo(403);
  }

  @Test
  @Order(3)
  void whoTriesFinsHearsOneAnswerAndThenHasToWait() {
    Visitor verifier = Visitor.loggedIn(pasport, DemoPeople.VERIFIER, LoginMethod.BSXM);
    Http.Answer slip = post(verifier, Json.object("by", "CODE", "code", "7K2MQX049DWT3HRD"));
    assertThat(slip.status()).isEqualTo(400);
    assertThat(slip.text()).contains("MISTYPED_CODE");

    String first = "";
    Http.Answer last = slip;
    // A minute may end in between.
    for (int i = 0; i < 15 && last.status() != 429; i++) {
      String fin = i % 2 == 0 ? "9ZZZZZ" + i % 10 : DemoPeople.TWO_DOSES;
      last = post(verifier, byFin(fin, "1951"));
      if (last.status() == 200) {
        assertThat(last.text()).contains("NONE_FOUND").doesNotContain("\"certificate\"");
        first = first.isEmpty() ? last.text() : first;
        assertThat(last.text()).isEqualTo(first);
      }
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.text()).contains("urn:pasport:problem:lookup-limit-reached");
    assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
    try (Browser.Visit visit = browser.visit()) {
      visit.logIn(pasport, DemoPeople.VERIFIER, "/verifier", LoginMethod.BSXM);
      find(visit, "FIN", "#fin", DemoPeople.TWO_DOSES, "1951");
      visit.photograph("67-lookup-limit");
    }
    SharedInstallation.logsContainNone(DemoPeople.TWO_DOSES, DemoPeople.VERIFIER);
  }

  private void find(Browser.Visit visit, String by, String field, String text, String year) {
    Page page = visit.page();
    page.navigate(pasport.at("/verifier?by=" + by + "&lang=az").toString());
    page.locator(field).fill(text);
    page.locator("#birthYear").fill(year);
    page.locator("button[id='lookup:find']").click();
    page.waitForLoadState();
  }

  private void photographInAllLanguages(Browser.Visit visit, String name, String path) {
    for (String language : LANGUAGES) {
      visit
          .page()
          .navigate(
              pasport.at(path + (path.contains("?") ? "&" : "?") + "lang=" + language).toString());
      visit.photograph(name + "-" + language);
    }
    visit
        .page()
        .navigate(pasport.at(path + (path.contains("?") ? "&" : "?") + "lang=az").toString());
  }

  private static String byFin(String fin, String year) {
    return "{\"by\": \"FIN\", \"fin\": \"%s\", \"birthYear\": %s}".formatted(fin, year);
  }

  private Http.Answer post(Visitor visitor, String body) {
    return visitor.send(LOOKUPS, "application/json", body);
  }
}
