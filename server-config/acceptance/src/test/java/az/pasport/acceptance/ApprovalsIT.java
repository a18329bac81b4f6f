package az.pasport.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What one official asks for and another decides, from outside and on the page. */
class ApprovalsIT extends BrowserTestBase {
  private static final LocalDate DAY = LocalDate.of(2022, 3, 15);

  @Test
  void officialCannotMakeHimselfACertificate() {
    Visitor operator = Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.ASAN_IMZA);

    Http.Answer own =
        operator.send(
            "/api/v1/records/doses-abroad",
            "application/json",
            dose("acc-self", DemoPeople.OPERATOR, operator.evidence()));

    assertThat(own.status()).as(own.text()).isEqualTo(403);
    assertThat(own.text()).contains("urn:pasport:problem:own-records");
    assertThat(operator.json("/api/v1/certificates").path("certificates")).isEmpty();
    assertThat(operator.json("/api/v1/certificates").path("due")).isEmpty();
  }

  @Test
  void supervisorSeesTheEvidenceAndDecidesOnThePage() throws IOException {
    Visitor operator = Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.ASAN_IMZA);
    String fin = "2APPRV1";
    JsonNode asked = ask(operator, "acc-page", fin);
    String shown = "/staff/approvals?request=" + asked.path("id").asLong();
    try (Browser.Visit visit = browser.visit()) {
      visit.logIn(pasport, DemoPeople.SUPERVISOR, "/staff/approvals", LoginMethod.BSXM);
      Page page = visit.page();
      assertThat(page.locator("h1")).hasText("Təsdiq gözləyən sorğular");
      // Ten minutes of the session, and half a minute more.
      assertThat(page.locator("meta[http-equiv=refresh]"))
          .hasAttribute("content", Pattern.compile("6[23]\\d;url=/expired"));
      visit.photograph("50-approvals");

      page.navigate(pasport.at(shown).toString());
      assertThat(page.locator("main")).containsText("Xaricdə vurulmuş dozanın daxil edilməsi");
      assertThat(page.locator("main")).containsText(fin);
      assertThat(page.locator("main")).containsText("Türkiyə");
      visit.photograph("51-approval");
      Download file = page.waitForDownload(() -> page.locator(".files a").click());
      assertThat(Files.readString(file.path())).startsWith("%PDF-");

      page.locator("[id='decision:refuse']").click();
      assertThat(page.locator("[role=alert]")).containsText("səbəb yazın");
      visit.photograph("52-approval-without-reason");
      assertThat(isOnRecord(operator, fin)).isFalse();
      page.locator("[id='decision:approve']").click();
      assertThat(page.locator("main")).containsText("təsdiqlənib");
      assertThat(page.locator("[id='decision:approve']")).hasCount(0);
      visit.photograph("53-approved");
      assertThat(visit.complaints()).isEmpty();
    }
    assertThat(isOnRecord(operator, fin)).isTrue();
  }

  @Test
  void officialWhoAskedFindsNoButtonToApprove() {
    Visitor supervisor = Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.BSXM);
    JsonNode asked = ask(supervisor, "acc-own", "2APPRV2");
    try (Browser.Visit visit = browser.visit()) {
      visit.logIn(pasport, DemoPeople.SUPERVISOR, "/staff/approvals", LoginMethod.BSXM);
      Page page = visit.page();
      page.navigate(
          pasport.at("/staff/approvals?lang=en&request=" + asked.path("id").asLong()).toString());
      assertThat(page.locator("main")).containsText("Another supervisor has to decide");
      assertThat(page.locator("button[id$=':approve']")).hasCount(0);
      visit.photograph("54-own-request");
      assertThat(visit.complaints()).isEmpty();
    }
    assertThat(isOnRecord(supervisor, "2APPRV2")).isFalse();
  }

  @Test
  void auditorReadsAndDecidesNothing() {
    Visitor operator = Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.ASAN_IMZA);
    JsonNode asked = ask(operator, "acc-audit", "2APPRV3");
    try (Browser.Visit visit = browser.visit()) {
      visit.logIn(pasport, DemoPeople.AUDITOR, "/staff/approvals", LoginMethod.BSXM);
      Page page = visit.page();
      page.navigate(
          pasport.at("/staff/approvals?lang=ru&request=" + asked.path("id").asLong()).toString());
      assertThat(page.locator("main")).containsText("2APPRV3");
      assertThat(page.locator("button[id$=':approve']")).hasCount(0);
      visit.photograph("55-auditor");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private JsonNode ask(Visitor official, String message, String fin) {
    return official.ask(
        "/api/v1/records/doses-abroad",
        "application/json",
        dose(message, fin, official.evidence()));
  }

  private boolean isOnRecord(Visitor official, String fin) {
    return official
            .send("/api/v1/people/lookup", "application/json", Json.object("fin", fin))
            .status()
        == 200;
  }

  private static String dose(String message, String fin, String evidence) {
    return """
        {"messageId": "%s", "evidenceFiles": ["%s"],
         "person": {"fin": "%s", "familyName": "Əzizova", "givenName": "Şəfiqə",
                    "patronymic": "İlham qızı", "birthDate": "1987-05-06"},
         "dose": {"product": "EU/1/20/1528", "doseNumber": 1, "seriesSize": 2, "date": "%s",
                  "country": "TR", "evidence": "TR-2022-17"}}
        """
        .formatted(message, evidence, fin, DAY);
  }
}
