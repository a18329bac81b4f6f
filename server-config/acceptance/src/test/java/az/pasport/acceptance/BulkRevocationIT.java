package az.pasport.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.LoginMethod;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * A nurse has sold entries: they are previewed, suspended once a second supervisor agrees, and
 * restored, on the pages and over the API.
 */
class BulkRevocationIT extends BrowserTestBase {
  private static final String FACILITY = "SHAKI-RH-03";
  private static final String NURSE = "N-66";
  private static final String HONEST = "N-01";
  private static final int BUYERS = 19;
  private static final int PATIENCE = 300;
  private static final List<String> LANGUAGES = List.of("en", "ru", "az");

  /** Whom the nurse sold two doses, and who had COVID-19 before. */
  private static final DemoPerson HOLDER = DemoPeople.byFin(DemoPeople.VERIFIER);

  private final LocalDate today = Installation.today();

  @Test
  void falseEntriesOfANurseAreSuspendedAndRestored() {
    submitEntries();
    Visitor holder = Visitor.loggedIn(pasport, HOLDER.fin());
    String qr = holder.certificate("VACCINATION").path("qr").asText();
    holder.certificate("IMMUNITY");
    assertThat(verdict(holder, qr)).isEqualTo("VALID");
    Visitor second =
        Visitor.loggedIn(pasport, DemoPeople.SECOND_SUPERVISOR, LoginMethod.ESIGNATURE);
    try (Browser.Visit visit = browser.visit();
        Browser.Visit citizen = browser.visit()) {
      visit.logIn(pasport, DemoPeople.SUPERVISOR, "/staff/revocations", LoginMethod.BSXM);
      long id = preview(visit);

      ask(visit, id, "[id$=':act:revoke']");
      assertThat(suspended(holder)).as("nothing before a second official agrees").isZero();
      approve(second, id, "DONE");

      assertThat(verdict(holder, qr)).isEqualTo("NOT_VALID");
      assertThat(holder.verify(qr).path("reason").asText()).isEqualTo("REVOKED");
      assertThat(held(holder, "vaccination")).isFalse();
      assertThat(held(holder, "immunity")).isTrue();
      assertThat(suspended(holder)).isEqualTo(2);
      show(visit, id, "72-revocation-done", List.of("az"));
      citizen.logIn(pasport, HOLDER.fin(), "/cabinet/services", LoginMethod.FIN);
      assertThat(citizen.page().locator("main")).containsText("dayandırılıb");
      photographNotices(citizen, "73-suspended-notice", LANGUAGES);

      ask(visit, id, "[id$=':act:undo-revoke']");
      approve(second, id, "UNDONE");

      assertThat(suspended(holder)).isZero();
      assertThat(verdict(holder, qr)).isEqualTo("VALID");
      assertThat(holder.certificate("VACCINATION").path("qr").asText()).isEqualTo(qr);
      show(visit, id, "74-revocation-undone", List.of("az"));
      photographNotices(citizen, "75-restored-notice", List.of("az"));
      assertThat(visit.complaints()).isEmpty();
      assertThat(citizen.complaints()).isEmpty();
      auditorReads(id);
    }
    operatorIsRefused();
    assertAudited(holder);
  }

  @Test
  void errorsNameTheFieldAndChangeNothing() {
    try (Browser.Visit visit = browser.visit()) {
      visit.logIn(pasport, DemoPeople.SUPERVISOR, "/staff/revocations", LoginMethod.BSXM);
      Page page = visit.page();
      page.navigate(pasport.at("/staff/revocations?lang=en").toString());
      page.locator("[id='choice:worker']").fill(NURSE);
      page.locator("[id='choice:explanation']").fill("case 17");
      page.locator("[id='choice:preview']").click();
      assertThat(page.locator("[role=alert]")).containsText("give the worker’s facility as well");
      assertThat(page.locator("[id='choice:worker']")).hasValue(NURSE);
      visit.photograph("76-revocation-error");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** Fills the form, and waits for the figures; returns the number of the bulk revocation. */
  private long preview(Browser.Visit visit) {
    Page page = visit.page();
    visit.photograph("70-revocations");
    page.locator("[id='choice:facility']").fill(FACILITY.toLowerCase(Locale.ROOT));
    page.locator("[id='choice:worker']").fill(NURSE);
    page.locator("[id='choice:enteredFrom']").fill(today.minusDays(1).toString());
    page.locator("[id='choice:explanation']").fill("İstintaq materialı 17/2021");
    page.locator("[id='choice:preview']").click();
    assertThat(page.locator("main")).containsText(FACILITY);
    long id = Long.parseLong(page.url().replaceFirst(".*revocation=(\\d+).*", "$1"));
    Visitor auditor = Visitor.loggedIn(pasport, DemoPeople.AUDITOR, LoginMethod.BSXM);
    JsonNode report = awaited(auditor, id, "PREVIEWED");
    assertThat(report.path("people").asLong()).isEqualTo(BUYERS + 1L);
    assertThat(report.path("records").asLong()).isEqualTo(2L * BUYERS + 2);
    assertThat(report.path("certificates").asLong()).isEqualTo(1);
    assertThat(report.path("keeping").asLong()).isEqualTo(1);
    assertThat(report.path("losing").asLong()).isZero();
    assertThat(report.toString()).doesNotContain(HOLDER.fin(), HOLDER.surname());
    show(visit, id, "71-revocation-preview", LANGUAGES);
    assertThat(page.locator("main")).containsText("Şəki-Zaqatala");
    return id;
  }

  private void ask(Browser.Visit visit, long id, String button) {
    Page page = visit.page();
    page.navigate(pasport.at("/staff/revocations?lang=az&revocation=" + id).toString());
    page.locator(button).click();
    assertThat(page.locator("main")).containsText("İkinci rəhbər əməkdaşın qərarı gözlənilir");
    assertThat(page.locator(button)).hasCount(0);
  }

  private void approve(Visitor second, long id, String status) {
    long request = second.json("/api/v1/bulk-revocations/" + id).path("approval").asLong();
    second.approve(Json.parse("{\"id\": " + request + "}"));
    JsonNode report = awaited(second, id, status);
    assertThat(report.path("peopleDone").asLong()).isEqualTo(BUYERS + 1L);
    assertThat(report.path("peopleFailed").asLong()).isZero();
    assertThat(report.path("keptRecords")).isEmpty();
    assertThat(report.path("keptCertificates")).isEmpty();
  }

  private static JsonNode awaited(Visitor official, long id, String status) {
    for (int i = 0; i < PATIENCE; i++) {
      JsonNode report = official.json("/api/v1/bulk-revocations/" + id);
      if (report.path("status").asText().equals(status)) {
        return report;
      }
      Http.pause(Duration.ofMillis(100));
    }
    throw new AssertionError("not " + status);
  }

  private void show(Browser.Visit visit, long id, String name, List<String> languages) {
    for (String language : languages) {
      visit
          .page()
          .navigate(
              pasport.at("/staff/revocations?lang=" + language + "&revocation=" + id).toString());
      assertThat(visit.page().locator("main").innerText()).doesNotContain("???");
      visit.photograph(name + "-" + language);
    }
  }

  private void photographNotices(Browser.Visit citizen, String name, List<String> languages) {
    for (String language : languages) {
      citizen.page().navigate(pasport.at("/cabinet/services?lang=" + language).toString());
      assertThat(citizen.page().locator("main").innerText()).doesNotContain("???");
      citizen.photograph(name + "-" + language);
    }
  }

  private void auditorReads(long id) {
    try (Browser.Visit visit = browser.visit()) {
      visit.logIn(pasport, DemoPeople.AUDITOR, "/staff/revocations", LoginMethod.BSXM);
      visit.page().navigate(pasport.at("/staff/revocations?revocation=" + id).toString());
      assertThat(visit.page().locator("main")).containsText(FACILITY);
      assertThat(visit.page().locator("main form")).hasCount(0);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private void operatorIsRefused() {
    Visitor operator = Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.ASAN_IMZA);
    assertThat(operator.get("/staff/revocations").status()).isEqualTo(403);
    assertThat(operator.get("/api/v1/bulk-revocations").status()).isEqualTo(403);
  }

  /** The holder reads in their own file who has looked and changed, without names of officials. */
  private static void assertAudited(Visitor holder) {
    assertThat(holder.get("/api/v1/me/export").text())
        .contains("RECORDS_SUSPENDED", "RECORDS_RESTORED")
        .doesNotContain(DemoPeople.SUPERVISOR, DemoPeople.SECOND_SUPERVISOR);
  }

  /** How many of the holder's records are suspended. */
  private static int suspended(Visitor holder) {
    int suspended = 0;
    for (JsonNode notice : holder.json("/api/v1/notices").path("suspensions")) {
      suspended += notice.has("restoredAt") ? 0 : 1;
    }
    return suspended;
  }

  private static String verdict(Visitor visitor, String qr) {
    return visitor.verify(qr).path("verdict").asText();
  }

  private static boolean held(Visitor holder, String kind) {
    return holder.json("/api/v1/entitlements/" + kind).path("held").asBoolean();
  }

  /** The nurse's two doses for each buyer, an honest colleague's for others, and a recovery. */
  private void submitEntries() {
    var records = new ArrayList<String>();
    for (int i = 0; i < BUYERS; i++) {
      String fin = "3BVK%03d".formatted(i);
      records.add(dose("false-" + i, fin, NURSE, 1));
      records.add(dose("sold-" + i, fin, NURSE, 2));
    }
    records.add(dose("holder-1", HOLDER.fin(), NURSE, 1));
    records.add(dose("holder-2", HOLDER.fin(), NURSE, 2));
    for (int i = 0; i < 6; i++) {
      records.add(dose("honest-" + i, "3BVH%03d".formatted(i), HONEST, 1));
    }
    records.add(recovery());
    String batch =
        "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body>"
            + "<submitBatch xmlns=\"urn:az:pasport:records:v1\"><record>"
            + String.join("</record><record>", records)
            + "</record></submitBatch></S:Body></S:Envelope>";
    String credentials = FACILITY + ":demo-" + FACILITY;
    Http.Answer answer =
        new Http()
            .post(
                pasport.at("/ws/records"),
                "text/xml; charset=utf-8",
                batch,
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
    List<DoseMessages.Acknowledged> answers = DoseMessages.read(answer.text());
    assertThat(answers).as(answer.text()).hasSize(records.size());
    assertThat(answers).extracting(DoseMessages.Acknowledged::status).containsOnly("ACCEPTED");
  }

  private String dose(String message, String fin, String worker, int number) {
    return person(message, fin, worker)
        + "<dose><product>EU/1/20/1528</product><lot>FH-6606</lot><doseNumber>%d</doseNumber>"
            .formatted(number)
        + "<seriesSize>2</seriesSize><date>%s</date><vaccinator>Z</vaccinator></dose>"
            .formatted(today.minusDays(number == 1 ? 60 : 30));
  }

  private String recovery() {
    return person("holder-3", HOLDER.fin(), HONEST)
        + "<recovery><firstPositive>%s</firstPositive><closedOn>%s</closedOn>"
            .formatted(today.minusDays(90), today.minusDays(76))
        + "<doctor>Lalə Orucova</doctor></recovery>";
  }

  private static String person(String message, String fin, String worker) {
    boolean isHolder = fin.equals(HOLDER.fin());
    return """
    <messageId>bulk-%s</messageId><person><fin>%s</fin><familyName>%s</familyName>\
    <givenName>%s</givenName><birthDate>%s</birthDate></person>\
    <worker><id>%s</id><name>İşçi</name></worker>\
    """
        .formatted(
            message,
            fin,
            isHolder ? HOLDER.surname() : "Quliyev",
            isHolder ? HOLDER.givenName() : "İlqar",
            isHolder ? HOLDER.birthDate() : "1980-05-17",
            worker);
  }
}
