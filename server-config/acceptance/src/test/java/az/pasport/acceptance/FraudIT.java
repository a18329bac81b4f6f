package az.pasport.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/**
 * A guarded hospital enters tests of people who turn out to be dead; supervisors find the alert on
 * their page and decide.
 */
class FraudIT extends BrowserTestBase {
  private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
  private static final Duration WITHIN = Duration.ofSeconds(60);
  private static final String WORKER = "LANKARAN-RH-04/17";
  private static final String AUTHORIZATION =
      "Basic "
          + Base64.getEncoder()
              .encodeToString("LANKARAN-RH-04:demo-LANKARAN-RH-04".getBytes(UTF_8));

  @Test
  void supervisorsDismissAndConfirmAndAuditorsRead() {
    JsonNode first = alertOf("2FRAVD1");
    String list = "/staff/fraud";
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      visit.logIn(pasport, DemoPeople.SUPERVISOR, list, LoginMethod.BSXM);
      assertThat(page.locator("h1")).hasText("Saxtakarlıq siqnalları");
      page.locator("#facility").fill("LANKARAN-RH-04");
      page.locator("#rule").selectOption("DEAD_PERSON");
      page.locator("form.choose button").click();
      assertThat(page.locator("main table")).containsText("Ölmüş şəxslərin qeydləri");
      visit.photograph("70-fraud-list");

      page.locator("main a[href*='alert=" + first.path("id").asText() + "']").click();
      assertThat(page.locator("main")).containsText(WORKER);
      assertThat(page.locator("svg.chart circle")).hasCount(1);
      assertThat(page.locator("main")).not().containsText("2FRAVD1");
      visit.photograph("71-fraud-alert");

      page.locator("[id='decision:dismiss']").click();
      assertThat(page.locator("[role=alert]")).containsText("ən çoxu 500 simvolla");
      page.locator("[id='decision:look']").click();
      assertThat(page.locator("main")).containsText("Araşdırılır");
      page.locator("[id='decision:reason']").fill("Ölüm günü səhv yazılıb.");
      page.locator("[id='decision:dismiss']").click();
      assertThat(page.locator(".card.draft").first()).containsText("Əsassız sayılıb");
      assertThat(page.locator("[id='decision:dismiss']")).hasCount(0);

      JsonNode second = alertOf("2FRAVD2");
      assertThat(second.path("id")).isNotEqualTo(first.path("id"));
      page.navigate(pasport.at(list + "?alert=" + second.path("id").asText()).toString());
      page.locator("[id='decision:reason']").fill("Belə adamlar gəlməyib.");
      page.locator("[id='decision:confirm']").click();
      assertThat(page.locator(".card.draft").first()).containsText("Saxtakarlıq təsdiqlənib");
      visit.photograph("72-fraud-confirmed");
      page.navigate(pasport.at("/staff/fraud-rules?rule=SHARED_PEOPLE").toString());
      visit.photograph("73-fraud-rule");
      page.navigate(pasport.at("/staff/fraud-rules?lang=ru").toString());
      assertThat(page.locator("main section")).hasCount(14);
      visit.photograph("74-fraud-rules-ru");
      page.navigate(pasport.at(list + "?lang=en").toString());
      visit.photograph("75-fraud-list-en");
      assertThat(visit.complaints()).isEmpty();
    }
    Visitor auditor = Visitor.loggedIn(pasport, DemoPeople.AUDITOR, LoginMethod.BSXM);
    String api = "/api/v1/fraud-alerts/" + first.path("id").asText();
    assertThat(auditor.json(api).path("state").asText()).isEqualTo("DISMISSED");
    assertThat(auditor.get(list).text()).doesNotContain("run:start");
    String records = auditor.get(api + "/records?format=csv").text();
    assertThat(records.lines()).hasSize(2).first().asString().startsWith("recordId,");
    Visitor operator = Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.BSXM);
    assertThat(operator.get(list).status()).isEqualTo(403);
    assertThat(operator.get("/staff/fraud-rules").status()).isEqualTo(403);
    SharedInstallation.logsContainNone("2FRAVD1", "2FRAVD2");
  }

  /** Enters a test of somebody, and two officials record a death of a month before. */
  private JsonNode alertOf(String fin) {
    Http.Answer answer =
        new Http()
            .post(
                pasport.at("/ws/records"),
                "text/xml; charset=utf-8",
                test(fin),
                "Authorization",
                AUTHORIZATION);
    assertThat(answer.text()).contains("ACCEPTED");
    Visitor operator = Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.ASAN_IMZA);
    Visitor supervisor = Visitor.loggedIn(pasport, DemoPeople.SECOND_SUPERVISOR, LoginMethod.BSXM);
    supervisor.approve(
        operator.ask(
            "/api/v1/people/changes",
            "application/json",
            "{\"change\": \"RECORD_DEATH\", \"person\": {\"fin\": \"%s\"}, \"diedOn\": \"%s\","
                    .formatted(fin, LocalDate.now(Clock.system(BAKU)).minusDays(30))
                + " \"reason\": \"by the documents\", \"evidenceFiles\": [\""
                + operator.evidence()
                + "\"]}"));
    return awaitAlert(supervisor);
  }

  private JsonNode awaitAlert(Visitor supervisor) {
    long end = System.nanoTime() + WITHIN.toNanos();
    while (System.nanoTime() < end) {
      supervisor.post("/api/v1/fraud-alerts/runs", "application/json", "{}");
      for (JsonNode alert :
          supervisor
              .json("/api/v1/fraud-alerts?state=NEW&rule=DEAD_PERSON&facility=LANKARAN-RH-04")
              .path("alerts")) {
        assertThat(alert.path("workers")).hasToString("[\"" + WORKER + "\"]");
        return alert;
      }
      Http.pause(Duration.ofMillis(200));
    }
    throw new AssertionError("no alert within " + WITHIN);
  }

  private static String test(String fin) {
    OffsetDateTime taken =
        OffsetDateTime.now(Clock.system(BAKU)).minusHours(2).truncatedTo(ChronoUnit.SECONDS);
    return """
    <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>\
    <submitTest xmlns="urn:az:pasport:records:v1"><messageId>fraud-%s</messageId>\
    <person><fin>%s</fin><familyName>Əliyev</familyName><givenName>İlqar</givenName>\
    <patronymic>Rəşid oğlu</patronymic><birthDate>1940-05-17</birthDate></person>\
    <worker><id>17</id><name>Leyla Həsənova</name></worker>\
    <test><type>NAAT</type><sampledAt>%s</sampledAt><announcedAt>%s</announcedAt>\
    <result>NOT_DETECTED</result></test></submitTest></S:Body></S:Envelope>\
    """
        .formatted(fin, fin, taken, taken);
  }
}
