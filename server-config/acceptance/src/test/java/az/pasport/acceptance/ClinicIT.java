package az.pasport.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A clinic without a system: its workers log in, enter records and upload tables. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClinicIT extends BrowserTestBase {
  private static final String LOADING = "BAKU-MC-01";
  private static final String GUARDED = "LANKARAN-RH-04";
  private static final String LOT = "CLINIC-IT";
  private static final String PATIENT = "2CLNP01";
  private static final String SURNAME = "Klinikayeva";
  private static final int ROWS = 1000;
  private static final int FAULTS = 37;
  private static final Pattern MESSAGE =
      Pattern.compile("name=\"message\" value=\"(form-[^\"]+)\"");

  /** A record of a row, and what is wrong with it. */
  private record Fault(String heading, String wrong) {}

  @Test
  @Order(1)
  void nurseEntersALateTestAndTheDoctorConfirmsIt() {
    String number;
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      visit.logIn(pasport, DemoPeople.NURSE, "/clinic/", LoginMethod.ASAN_IMZA);
      assertThat(page.locator("h1")).hasText("Hansı müəssisə üçün işləyirsiniz?");
      visit.photograph("80-clinic-choose");
      page.locator("main a:has-text('Lənkəran')").click();
      page.locator(".rooms a:has-text('Müsbət test')").click();
      assertThat(page.locator("h1")).hasText("Müsbət test");

      fill(page, "person.fin", "2CLNPO1");
      fill(page, "person.familyName", SURNAME);
      fill(page, "person.givenName", "Aygün");
      fill(page, "person.birthDate", "25.05.1990");
      page.locator("[id='test.type']").selectOption("NAAT");
      fill(page, "test.sampledAt", Installation.today().minusDays(20) + "T09:30");
      page.locator("[id='record:enter']").click();
      assertThat(page.locator("[id='person.fin-wrong']")).containsText("FİN 7 simvoldur");
      assertThat(page.locator("[id='test.announcedAt-wrong']")).isVisible();
      assertThat(page.locator("[id='person.familyName']")).hasValue(SURNAME);
      assertThat(page.locator("[id='person.familyName-wrong']")).hasCount(0);
      visit.photograph("82-clinic-wrong");

      fill(page, "person.fin", PATIENT);
      fill(page, "test.announcedAt", Installation.today().minusDays(20) + "T18:00");
      page.locator("[id='record:enter']").click();
      assertThat(page.locator("h1")).hasText("Qeyd yazıldı");
      assertThat(page.locator("main")).containsText("təsdiq gözləyir");
      visit.photograph("83-clinic-taken");
      number = page.locator("dd").first().textContent();
      page.locator("a:has-text('Qeydi aç')").click();
      assertThat(page.locator("main")).containsText("təsdiqi həmkarınız verməlidir");
      assertThat(page.locator("[id='confirmation:confirm']")).hasCount(0);
      assertThat(visit.complaints()).isEmpty();
    }
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      visit.logIn(pasport, DemoPeople.DOCTOR, "/clinic/waiting", LoginMethod.BSXM);
      assertThat(page.locator("main")).not().containsText(SURNAME);
      page.navigate(pasport.at("/clinic/record?id=" + number).toString());
      assertThat(page.locator("main")).containsText(SURNAME);
      assertThat(page.locator("main")).containsText("NAAT: PZR testi");
      visit.photograph("85-clinic-record");
      page.locator("[id='confirmation:confirm']").click();
      assertThat(page.locator("h1")).hasText("Qeyd təsdiqləndi");
      assertThat(page.locator("main")).containsText("qüvvədədir");

      page.navigate(pasport.at("/clinic/correction?id=" + number).toString());
      assertThat(page.locator("[id='test.sampledAt']")).hasValue(Pattern.compile(".*T09:30(:00)?"));
      fill(page, "test.device", "RT-PCR");
      page.locator("[id='correction:correct']").click();
      assertThat(page.locator("h1")).hasText("Qeyd düzəldildi");

      page.navigate(pasport.at("/clinic/record?id=" + number).toString());
      assertThat(page.locator("main")).containsText("RT-PCR");
      page.locator("input[value=DID_NOT_HAPPEN]").check();
      page.locator("[id='withdrawal:withdraw']").click();
      assertThat(page.locator("h1")).hasText("Qeyd geri götürüldü");
      page.navigate(pasport.at("/clinic/records?lang=ru").toString());
      assertThat(page.locator("main")).containsText("отозвана");
      visit.photograph("87-clinic-records");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  @Order(2)
  void formThatIsSentTwiceMakesOneRecordAndNobodyEntersTheirOwn() {
    Visitor nurse = new Visitor(pasport);
    nurse.logIn(DemoPeople.NURSE, LoginMethod.ESIGNATURE, "/clinic/negative-test");
    String page = "/clinic/negative-test?facility=" + LOADING;
    String form = nurse.get(page).text();
    Map<String, String> fields = negative("2CLNP02", form);

    Http.Answer first = post(nurse, "/clinic/negative-test", fields);
    Http.Answer again = post(nurse, "/clinic/negative-test", fields);
    assertThat(first.redirect()).as(first.text()).isPresent();
    assertThat(again.redirect()).isEqualTo(first.redirect());
    // The back button, and another birth date in the same form.
    fields.put("person.birthDate", "1991-01-01");
    assertThat(post(nurse, "/clinic/negative-test", fields).text()).contains("artıq göndərilib");

    Http.Answer own =
        post(nurse, "/clinic/negative-test", negative(DemoPeople.NURSE, nurse.get(page).text()));
    assertThat(own.status()).isEqualTo(200);
    assertThat(own.text()).contains("öz haqqında qeyd");
    assertThat(nurse.json("/api/v1/certificates").path("due")).isEmpty();
  }

  private Map<String, String> negative(String fin, String form) {
    Matcher message = MESSAGE.matcher(form);
    assertThat(message.find()).as(form).isTrue();
    String day = Installation.today().minusDays(1).toString();
    var fields = new LinkedHashMap<String, String>();
    fields.put("record", "record");
    fields.put("message", message.group(1));
    fields.put("facility", LOADING);
    fields.put("person.fin", fin);
    fields.put("person.familyName", SURNAME);
    fields.put("person.givenName", "Günay");
    fields.put("person.birthDate", "1990-01-01");
    fields.put("test.type", "NAAT");
    fields.put("test.sampledAt", day + "T09:30");
    fields.put("test.announcedAt", day + "T12:00");
    fields.put("record:enter", "");
    fields.put("jakarta.faces.ViewState", "stateless");
    return fields;
  }

  private Http.Answer post(Visitor visitor, String path, Map<String, String> fields) {
    var body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(PageForms.encoded(name))
                .append('=')
                .append(PageForms.encoded(value)));
    return visitor.send(path, "application/x-www-form-urlencoded", body.toString());
  }

  @Test
  @Order(3)
  void clinicUploadsAThousandRowsMendsTheFileItGotBackAndNothingIsDoubled() throws IOException {
    deliver();
    ClinicTable table = doses();
    List<Fault> faults = breakSome(table);
    try (Browser.Visit visit = browser.visit()) {
      visit.logIn(pasport, DemoPeople.NURSE, "/clinic/upload", LoginMethod.BSXM);
      open(visit);
      visit.photograph("88-clinic-upload");
      upload(visit, "csv", table.csv(";"));
      assertThat(visit.page().locator("main")).containsText("963");
      visit.photograph("89-clinic-uploaded");
      ClinicTable back = ClinicTable.ofCsv(download(visit));

      assertThat(back.size()).isEqualTo(ROWS);
      var kinds = new TreeMap<String, Integer>();
      for (int row = 1; row <= ROWS; row++) {
        boolean isFaulty = row <= FAULTS;
        assertThat(back.get(row, "Qeydin nömrəsi").isEmpty()).as("row %d", row).isEqualTo(isFaulty);
        assertThat(back.get(row, "Səhvlər").isEmpty()).as("row %d", row).isEqualTo(!isFaulty);
        if (isFaulty) {
          kinds.merge(back.get(row, "Errors").replaceAll("[0-9]", ""), 1, Integer::sum);
        }
      }
      assertThat(kinds).as("%s", kinds).hasSize(12);

      ClinicTable good = doses();
      for (int row = 1; row <= FAULTS; row++) {
        String heading = faults.get(row - 1).heading();
        back.set(row, heading, good.get(row, heading));
      }
      open(visit);
      upload(visit, "csv", back.csv(";"));
      assertThat(visit.page().locator("main")).containsText("Bütün sətirlər yazıldı");
      ClinicTable done = ClinicTable.ofCsv(download(visit));
      Set<String> records = new HashSet<>(done.column(1, "Qeydin nömrəsi"));
      assertThat(records).hasSize(ROWS);
      assertThat(done.column(FAULTS + 1, "Qeydin nömrəsi"))
          .isEqualTo(back.column(FAULTS + 1, "Qeydin nömrəsi"));
      assertThat(used()).isEqualTo(ROWS);

      // The first file once more, by mistake.
      open(visit);
      upload(visit, "csv", table.csv(";"));
      assertThat(visit.page().locator("main")).containsText("963");
      assertThat(used()).isEqualTo(ROWS);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static ClinicTable doses() {
    ClinicTable table =
        ClinicTable.of(
            "FİN",
            "Soyad",
            "Ad",
            "Doğum tarixi",
            "Sənədin növü",
            "Vaksin",
            "Seriya (partiya)",
            "Dozanın nömrəsi",
            "Kursdakı dozaların sayı",
            "Vurulduğu tarix",
            "Peyvəndi vuran");
    for (int row = 1; row <= ROWS; row++) {
      table.add(
          "2CL%04d".formatted(row),
          SURNAME,
          "Şəhla",
          "25.05.1980",
          "",
          "CoronaVac",
          LOT,
          "1",
          "2",
          "14.02.2022",
          "Həkimova Ülkər");
    }
    return table;
  }

  /** Breaks the first rows in twelve ways. */
  private static List<Fault> breakSome(ClinicTable table) {
    List<Fault> ways =
        List.of(
            new Fault("FİN", "2CLOI"),
            new Fault("Soyad", ""),
            new Fault("Doğum tarixi", "31.02.1980"),
            new Fault("Sənədin növü", "PASSPORT"),
            new Fault("Vaksin", "Koronavak"),
            new Fault("Seriya (partiya)", "a b"),
            new Fault("Dozanın nömrəsi", "birinci"),
            new Fault("Kursdakı dozaların sayı", "7"),
            new Fault("Vurulduğu tarix", "14.02.2099"),
            new Fault("Vurulduğu tarix", "14.02.2019"),
            new Fault("Doğum tarixi", "14.02.2022x"),
            new Fault("Peyvəndi vuran", ""));
    var faults = new ArrayList<Fault>();
    for (int row = 1; row <= FAULTS; row++) {
      Fault fault = ways.get(row % ways.size());
      table.set(row, fault.heading(), fault.wrong());
      faults.add(fault);
    }
    return faults;
  }

  @Test
  @Order(4)
  void clinicFillsInTheExcelTemplateAndMendsIt() throws IOException {
    try (Browser.Visit visit = browser.visit()) {
      visit.logIn(pasport, DemoPeople.NURSE, "/clinic/upload", LoginMethod.BSXM);
      open(visit);
      Page page = visit.page();
      page.locator("[id='template:kind']").selectOption("NEGATIVE_TEST");
      Download template = page.waitForDownload(() -> page.locator("[id='template:xlsx']").click());
      assertThat(template.suggestedFilename()).isEqualTo("pasport-negative-test.xlsx");
      ClinicTable table = ClinicTable.ofXlsx(Files.readAllBytes(template.path()));
      for (int row = 1; row <= 40; row++) {
        table.add(
            "2CX%04d".formatted(row),
            "",
            "",
            "",
            SURNAME,
            "Elnur",
            "",
            "1985-01-01",
            "",
            "",
            "NAAT",
            "",
            "13.02.2022 09:30",
            row % 10 == 0 ? "12.02.2022 10:00" : "14.02.2022 10:00");
      }
      upload(visit, "xlsx", table.xlsx());
      assertThat(page.locator("main")).containsText("36");
      ClinicTable back = ClinicTable.ofXlsx(download(visit));
      for (int row = 10; row <= 40; row += 10) {
        assertThat(back.get(row, "Errors")).contains("Result announced");
        back.set(row, "Nəticənin elan edildiyi vaxt", "14.02.2022 10:00");
      }
      open(visit);
      upload(visit, "xlsx", back.xlsx());
      assertThat(page.locator("main")).containsText("Bütün sətirlər yazıldı");
      ClinicTable done = ClinicTable.ofXlsx(download(visit));
      assertThat(new HashSet<>(done.column(1, "Qeydin nömrəsi"))).hasSize(40);
      assertThat(done.get(1, "Qeydin nömrəsi")).isEqualTo(back.get(1, "Qeydin nömrəsi"));

      open(visit);
      page.locator("[id='table:kind']").selectOption("RECOVERY");
      choose(page, "xlsx", table.xlsx());
      page.locator("[id='table:send']").click();
      assertThat(page.locator("[role=alert]")).containsText("sütunu tanınmadı");
      choose(page, "txt", new byte[] {'P', 'K', 3, 4, 9});
      page.locator("[id='table:send']").click();
      assertThat(page.locator("[role=alert]")).containsText("Fayl oxunmur");
      visit.photograph("90-clinic-refused");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  @Order(5)
  void officialsLetAWorkerInAndADismissalEndsItWithTheNextRequest() {
    Visitor worker = Visitor.loggedIn(pasport, DemoPeople.EXEMPT, LoginMethod.ASAN_IMZA);
    assertThat(worker.get("/clinic/").status()).isEqualTo(403);
    Visitor operator = Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.ASAN_IMZA);
    String workers = "/api/v1/facilities/GANJA-RH-02/workers";
    operator.send(workers, "application/json", Json.object("id", "C-9", "name", "Zümrüd V"));
    var asked =
        operator.ask(
            workers + "/C-9/login", "application/json", Json.object("fin", DemoPeople.EXEMPT));
    assertThat(worker.get("/clinic/").status()).isEqualTo(403);
    Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.BSXM).approve(asked);
    assertThat(worker.get("/clinic/").text()).contains("Gəncə");
    assertThat(
            operator
                .send(
                    workers + "/C-9/login",
                    "application/json",
                    Json.object("fin", DemoPeople.EXEMPT))
                .status())
        .isEqualTo(400);

    // By FIN and password nobody comes in, whoever they are.
    Visitor unsigned = Visitor.loggedIn(pasport, DemoPeople.EXEMPT, LoginMethod.FIN);
    assertThat(unsigned.get("/clinic/").status()).as("led to a login by signature").isEqualTo(303);
    assertThat(new Visitor(pasport).logIn(DemoPeople.EXEMPT, LoginMethod.FIN, "/clinic/").text())
        .contains("İmza ilə daxil olun");
    // Nor does an official, nor a worker for another facility than their own.
    assertThat(operator.get("/clinic/vaccination").status()).isEqualTo(403);
    assertThat(worker.get("/clinic/records?facility=" + GUARDED).text())
        .contains("Hansı müəssisə üçün işləyirsiniz?");

    operator.post(workers + "/C-9/dismissal", "application/json", "{}");
    assertThat(worker.get("/clinic/").status()).isEqualTo(403);
    SharedInstallation.logsContainNone(
        SURNAME, PATIENT, DemoPeople.NURSE, DemoPeople.DOCTOR, "2CL0001");
  }

  private void open(Browser.Visit visit) {
    visit.page().navigate(pasport.at("/clinic/upload?facility=" + LOADING).toString());
  }

  private static void choose(Page page, String ending, byte[] file) {
    page.locator("[id='table:file']")
        .setInputFiles(new FilePayload("table." + ending, "application/octet-stream", file));
  }

  /** Sends a table, and waits until all rows are decided. */
  private static void upload(Browser.Visit visit, String ending, byte[] file) {
    Page page = visit.page();
    page.locator("[id='table:kind']")
        .selectOption(ending.equals("xlsx") ? "NEGATIVE_TEST" : "VACCINATION");
    choose(page, ending, file);
    page.locator("[id='table:send']").click();
    page.waitForURL(url -> url.contains("/clinic/table?id="));
    // The page reloads itself every three seconds; we do not wait for that.
    long end = System.nanoTime() + 60_000_000_000L;
    while (!"Başa çatıb".equals(page.locator("main .lead").first().textContent())) {
      assertThat(page.locator("meta[http-equiv=refresh]"))
          .hasAttribute("content", Pattern.compile("3;url=.*/clinic/table\\?id=.*reload=1"));
      assertThat(System.nanoTime()).isLessThan(end);
      Http.pause(Duration.ofMillis(150));
      page.reload();
    }
  }

  private static byte[] download(Browser.Visit visit) throws IOException {
    Page page = visit.page();
    Download file = page.waitForDownload(() -> page.locator("[id='result:download']").click());
    return Files.readAllBytes(file.path());
  }

  /** So that the lot's doses are counted: the facility loads its history, and needs no delivery. */
  private void deliver() {
    Visitor operator = Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.ASAN_IMZA);
    Http.Answer delivered =
        operator.send(
            "/api/v1/facilities/" + LOADING + "/deliveries",
            "application/json",
            """
            {"product": "CoronaVac", "lot": "%s", "doses": 5000, "deliveredOn": "%s",
             "document": "CLINIC-1"}
            """
                .formatted(LOT, Installation.today()));
    assertThat(delivered.status()).as(delivered.text()).isEqualTo(201);
  }

  private int used() {
    Visitor operator = Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.ASAN_IMZA);
    for (var lot : operator.json("/api/v1/facilities/" + LOADING + "/lots").path("lots")) {
      if (lot.path("lot").asText().equals(LOT)) {
        return lot.path("used").asInt();
      }
    }
    return 0;
  }

  private static void fill(Page page, String field, String text) {
    page.locator("[id='" + field + "']").fill(text);
  }
}
