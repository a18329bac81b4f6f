package az.pasport.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.LoginMethod;
import az.pasport.simulator.records.DemoRecords;
import az.pasport.simulator.records.Event;
import az.pasport.simulator.records.Patient;
import az.pasport.simulator.records.contract.RecordsFault;
import az.pasport.simulator.records.contract.Status;
import az.pasport.simulator.records.contract.TestOutcome;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * An operator finds people, reads their files, answers and prints; the person sees it. The person
 * is the demo clinic's doctor as a citizen, of whom nothing else is on record.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaffPeopleIT extends BrowserTestBase {
  private static final DemoPerson PERSON = DemoPeople.byFin(DemoPeople.DOCTOR);

  /** What the browser shows or saves when the form is sent, depending on its PDF viewer. */
  private static final String PRINT =
      """
      async () => {
        const form = document.getElementById('print');
        const fields = new URLSearchParams(new FormData(form));
        fields.append('print:print', '');
        const answer = await fetch(form.action, {method: 'POST', body: fields});
        const bytes = new Uint8Array(await answer.arrayBuffer());
        return btoa(Array.from(bytes, one => String.fromCharCode(one)).join(''));
      }
      """;

  private static final String REASON = "zəng 1745: sertifikat görünmür";

  @Test
  @Order(1)
  void operatorReadsTheFileAnswersAndPrints_andThePersonSeesWhatWasDone() throws RecordsFault {
    submitRecords();
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      visit.logIn(pasport, DemoPeople.OPERATOR, "/staff/people", LoginMethod.BSXM);
      assertThat(page.locator("h1")).hasText("Şəxsin axtarışı");
      AxeRun.findsNothing(page);
      visit.photograph("70-find");
      refusals(visit);

      findByFin(page, DemoPeople.DOCTOR);
      page.waitForURL(pasport.address() + "/staff/person?inquiry=**");
      assertThat(page.url()).doesNotContain(DemoPeople.DOCTOR).matches(".*[0-9a-f]{32}$");
      readFile(visit);
      answerAndPrint(visit);
      chooseAmongSeveral(visit);
      // The browser asks for an icon of the PDF, which names none.
      assertThat(visit.complaints())
          .allMatch(complaint -> complaint.matches(".*/staff/answer: .* 404 .*"));
    }
    citizenSeesIt();
    SharedInstallation.logsContainNone(DemoPeople.DOCTOR, PERSON.surname(), "zəng 1745");
  }

  @Test
  @Order(2)
  void fileIsNobodyElses() {
    Visitor supervisor = Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.ASAN_IMZA);
    Http.Answer page = supervisor.get("/staff/person?inquiry=" + "0".repeat(32));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Bu iş açıq deyil").doesNotContain(PERSON.surname());
    for (String other : List.of(DemoPeople.ANALYST, DemoPeople.AUDITOR, DemoPeople.VERIFIER)) {
      Visitor visitor = Visitor.loggedIn(pasport, other, LoginMethod.ASAN_IMZA);
      for (String path : List.of("/staff/people", "/staff/person", "/staff/answer")) {
        assertThat(visitor.get(path).status()).as(other + " " + path).isEqualTo(403);
      }
    }
  }

  private void refusals(Browser.Visit visit) {
    Page page = visit.page();
    page.locator("#fin").fill("5ZKA7L");
    page.locator("#reason").fill("qısa");
    page.locator("button[id='find:find']").click();
    assertThat(page.locator("[role=alert]")).containsText("10–200");
    assertThat(page.locator("[role=alert]")).containsText("FİN");
    assertThat(page.locator("#reason")).hasValue("qısa");
    AxeRun.findsNothing(page);
    visit.photograph("71-find-refused");
    findByFin(page, "9ZZZZZ7");
    assertThat(page.locator("[role=alert]")).containsText("Belə şəxs qeydiyyatda yoxdur");
    assertThat(page.url()).doesNotContain("9ZZZZZ7");
  }

  private void findByFin(Page page, String fin) {
    page.navigate(pasport.at("/staff/people?by=FIN&lang=az").toString());
    page.locator("#fin").fill(fin.toLowerCase(java.util.Locale.ROOT));
    giveReason(page);
  }

  private static void giveReason(Page page) {
    page.locator("input[value=CITIZEN_REQUEST]").check();
    page.locator("#reason").fill(REASON);
    page.locator("button[id='find:find']").click();
    page.waitForLoadState();
  }

  private void readFile(Browser.Visit visit) {
    Page page = visit.page();
    assertThat(page.locator("h1")).containsText(PERSON.surname());
    assertThat(page.locator("svg.timeline .dose")).hasCount(3);
    assertThat(page.locator("svg.timeline .positive-test")).hasCount(1);
    assertThat(page.locator("svg.timeline .decree")).hasCount(4);
    assertThat(page.locator("#history table")).containsText("Comirnaty");
    assertThat(page.locator("#records article")).hasCount(5);
    assertThat(page.locator("#records")).containsText("BAKU-MC-01");
    assertThat(page.locator("#looks")).containsText("vətəndaşın öz müraciəti");
    AxeRun.findsNothing(page);
    visit.photograph("72-file");

    page.locator("#date").fill(Installation.today().minusDays(40).toString());
    page.locator("#day button").click();
    page.waitForLoadState();
    assertThat(page.locator("#day .card").first()).containsText("Yoxdur");
    assertThat(page.locator("h1")).containsText(PERSON.surname());
    for (String language : List.of("en", "ru")) {
      page.locator(".languages a[lang=" + language + "]").click();
      page.waitForLoadState();
      assertThat(page.locator("main").innerText()).doesNotContain("???");
      visit.photograph("73-file-" + language);
    }
    page.locator(".languages a[lang=az]").click();
  }

  private void answerAndPrint(Browser.Visit visit) {
    Page page = visit.page();
    page.locator("a:has-text('Cavab və çap')").click();
    page.waitForLoadState();
    assertThat(page.locator("main")).containsText("Bu sertifikatı ala bilərsiniz");
    AxeRun.findsNothing(page);
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    visit.photograph("74-answer");

    page.locator("button[id='print:print']").click();
    assertThat(page.locator("[role=alert]")).containsText("Hansı sertifikatın");
    page.locator("input[value=VACCINATION]").check();
    page.locator("#documentNumber").fill("AA 7654321");
    byte[] paper = Base64.getDecoder().decode((String) page.evaluate(PRINT));
    String scanned = Paper.of(paper, "counter").scan();
    assertThat(new Visitor(pasport).verify(scanned).path("verdict").asText()).isEqualTo("VALID");
    assertThat(visit.complaints()).isEmpty();
    Response shown =
        page.waitForResponse(
            "**/staff/answer", () -> page.locator("button[id='print:print']").click());
    assertThat(shown.headerValue("content-type")).startsWith("application/pdf");
    assertThat(shown.headerValue("content-disposition"))
        .isEqualTo("inline; filename=\"covid19-vaccination-certificate.pdf\"");
  }

  private void chooseAmongSeveral(Browser.Visit visit) {
    Page page = visit.page();
    page.navigate(pasport.at("/staff/people?by=NAME&lang=az").toString());
    page.locator("#familyName").fill("TAGIZADA");
    page.locator("#givenName").fill("Nigar");
    page.locator("#birthYear").fill("1983");
    giveReason(page);
    page.waitForURL(pasport.address() + "/staff/people?inquiry=**");
    assertThat(page.locator(".matches li")).hasCount(2);
    assertThat(page.locator(".matches")).containsText("…R07");
    AxeRun.findsNothing(page);
    visit.photograph("75-several");
    page.locator(".matches input").nth(1).check();
    page.locator("button[id='several:choose']").click();
    page.waitForURL(pasport.address() + "/staff/person?inquiry=**");
    assertThat(page.locator("h1")).containsText("Tağızadə Nigar Vaqif qızı");
    findByFin(page, DemoPeople.DOCTOR);
    assertThat(page.locator("#certificates article")).hasCount(1);
    assertThat(page.locator("#certificates")).containsText("5 nömrəli qeyd, versiya 1");
    assertThat(page.locator("svg.timeline .bar")).hasCount(2);
    visit.photograph("77-file-with-certificate");
  }

  private void citizenSeesIt() {
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      visit.logIn(pasport, DemoPeople.DOCTOR, "/cabinet/data", LoginMethod.FIN);
      assertThat(page.locator("main")).containsText("Agentliyin əməkdaşı qeydlərə baxıb");
      assertThat(page.locator("main")).containsText("vətəndaşın öz müraciəti");
      assertThat(page.locator("main")).containsText("xidmət pəncərəsində çap edilib");
      assertThat(page.locator("main")).not().containsText("1745");
      AxeRun.findsNothing(page);
      visit.photograph("76-officials");
    }
    String export = Visitor.loggedIn(pasport, DemoPeople.DOCTOR).get("/api/v1/me/export").text();
    assertThat(export)
        .contains(
            "\"deed\":\"PERSON_LOOKED_UP\"",
            "\"deed\":\"CERTIFICATE_PRINTED\"",
            "\"reason\":\"CITIZEN_REQUEST\"")
        .doesNotContain(DemoPeople.OPERATOR, "1745", "AA7654321");
  }

  private void submitRecords() throws RecordsFault {
    LocalDate today = Installation.today();
    var person = Patient.of(PERSON);
    var noon = LocalDate.parse("2022-02-01").atTime(12, 0).atOffset(ZoneOffset.ofHours(4));
    List<DemoRecords.Message> messages =
        List.of(
            message(
                "conclusion",
                person,
                new Event.Conclusion(
                    "K-417/9", LocalDate.parse("2021-08-10"), LocalDate.parse("2021-09-30"))),
            message("dose-1", person, dose(1, LocalDate.parse("2021-10-20"))),
            message("dose-2", person, dose(2, LocalDate.parse("2021-11-17"))),
            message("pcr", person, new Event.Pcr(noon, noon.plusHours(6), TestOutcome.DETECTED)),
            message("dose-3", person, dose(3, today.minusDays(30))),
            message("first", namesake("1TGNR07", "Akif qızı"), dose(1, today.minusDays(20))),
            message("second", namesake("1TGNR17", "Vaqif qızı"), dose(1, today.minusDays(20))));
    assertThat(DemoRecords.submit(pasport.address(), messages).keySet())
        .containsOnly(Status.ACCEPTED);
  }

  private static Patient namesake(String fin, String patronymic) {
    return new Patient(fin, "Tağızadə", "Nigar", patronymic, LocalDate.parse("1983-03-08"));
  }

  private static Event dose(int number, LocalDate day) {
    return new Event.Dose("EU/1/20/1528", "DEMO-" + (2100 + number), number, 2, day);
  }

  private static DemoRecords.Message message(String id, Patient patient, Event event) {
    return new DemoRecords.Message("BAKU-MC-01", "staff-people-" + id, patient, event);
  }
}
