package az.pasport.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pages in a real browser, by the words that people read. Pictures of each page, as a phone
 * (360 px) and a desk (1280 px) shows it, are in {@code target/screenshots}.
 */
class PagesIT extends BrowserTestBase {
  @ParameterizedTest
  @CsvSource({"az, Tibb müəssisələri üçün qəbul xidməti", "en, Intake for medical facilities"})
  void explainsTheContractToIntegrators(String language, String title) {
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      page.navigate(pasport.at("/ws/?lang=" + language).toString());
      assertThat(heading(page)).hasText(title);
      visit.photograph("40-contract-" + language);
      String links =
          "all => all.filter(a => !document.getElementById(a.getAttribute('href').slice(1))).length";
      assertThat(page.locator("main a[href^='#']").evaluateAll(links)).isEqualTo(0);
      String ids = "all => all.length - new Set(all.map(one => one.id)).size";
      assertThat(page.locator("[id]").evaluateAll(ids)).isEqualTo(0);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(LoginMethod.class)
  void leadsFromTheFrontPageToTheCertificateByEachMeansOfLogin(LoginMethod means)
      throws IOException {
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      page.navigate(pasport.at("/").toString());
      assertThat(page.locator("html")).hasAttribute("lang", "az");
      visit.photograph("01-front");
      click(page, "link", "Şəxsi Kabinetə giriş");
      visit.photograph("02-portal-means");
      visit.fillIn(means, DemoPeople.byFin(DemoPeople.TWO_DOSES));
      visit.photograph("03-portal-" + means);
      visit.submitLogin(means);

      page.waitForURL(pasport.address() + "/cabinet/**");
      visit.photograph("04-cabinet");
      page.locator("a:has-text('Digər xidmətlər')").first().click();
      visit.photograph("05-services");
      page.locator("main a:has-text('COVID-19 vaksin sertifikatı')").first().click();
      assertThat(heading(page)).hasText("COVID-19 vaksin sertifikatı");
      assertThat(page.locator("main")).containsText("Məmmədova");
      assertThat(page.locator("main")).containsText("14.02.1990");
      visit.awaitDrawn("img.qr");
      visit.photograph("06-vaccination");
      assertThat(page.locator("a:has-text('Çap et')")).isVisible();
      checkDownload(page);
      logOut(visit);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void saysThatADayDoesNotExist() {
    Visitor holder = Visitor.loggedIn(pasport, DemoPeople.TWO_DOSES);
    assertThat(holder.get("/cabinet/status?date=31.02.2022").text())
        .contains("Təqvimdə 31.02.2022 tarixi yoxdur")
        .contains("Cavab indiki an üçündür");
  }

  @Test
  void tellsFindersOfWeaknessesWhomToWriteTo() {
    Http.Answer answer = new Visitor(pasport).get("/.well-known/security.txt");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/plain");
    assertThat(answer.text().lines())
        .contains("Contact: mailto:security@pasport.example", "Preferred-Languages: az, en, ru")
        .anyMatch(line -> line.startsWith("Expires: "));
  }

  private void checkDownload(Page page) throws IOException {
    Download download = page.waitForDownload(() -> click(page, "link", "Yüklə (PDF)"));
    assertThat(download.suggestedFilename()).endsWith(".pdf");
    String scanned = Paper.of(Files.readAllBytes(download.path()), "downloaded").scan();
    assertThat(new Visitor(pasport).verify(scanned).path("verdict").asText()).isEqualTo("VALID");
  }

  private void logOut(Browser.Visit visit) {
    Page page = visit.page();
    click(page, "button", "Çıxış");
    page.waitForLoadState();
    page.navigate(pasport.at("/cabinet/vaccination").toString());
    // The portal asks again; its demo page names her, too, but not what the certificate says.
    assertThat(page.locator("h1")).hasText("Portala giriş");
    assertThat(page.locator("img.qr")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({
    DemoPeople.RECOVERED + ", immunity, Quliyev, 07-immunity",
    DemoPeople.BOOSTER + ", vaccination, müddətsiz, 08-booster",
    DemoPeople.ONE_DOSE + ", vaccination, İkinci doza, 09-one-dose",
    DemoPeople.NO_RECORDS + ", vaccination, Hazırda bu sertifikatınız yoxdur, 10-no-records",
    DemoPeople.NO_RECORDS + ", immunity, Hazırda bu sertifikatınız yoxdur, 11-no-infection",
    DemoPeople.PARENT + ", immunity, Rzayeva, 12-immunity-with-dose",
    DemoPeople.TESTED + ", test, Nəcəfov, 15-test",
    DemoPeople.EXEMPT + ", contraindication, Vəliyeva, 16-contraindication",
    DemoPeople.TWO_DOSES + ", status, müddətsiz edir, 17-status"
  })
  void showsEachPersonWhatTheyHaveOrLack(String fin, String kind, String words, String picture) {
    try (Browser.Visit visit = browser.visit()) {
      visit.logIn(pasport, fin, "/cabinet/" + kind, LoginMethod.FIN);
      assertThat(visit.page().locator("main")).containsText(words);
      visit.photograph(picture);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, COVID-19 vaccination certificate",
    "ru, COVID-19",
    "az, COVID-19 vaksin sertifikatı"
  })
  void speaksThreeLanguages(String language, String title) {
    try (Browser.Visit visit = browser.visit()) {
      visit.logIn(pasport, DemoPeople.TWO_DOSES, "/cabinet/vaccination", LoginMethod.FIN);
      visit.page().navigate(pasport.at("/cabinet/vaccination?lang=" + language).toString());
      assertThat(visit.page().locator("html")).hasAttribute("lang", language);
      assertThat(heading(visit.page())).containsText(title);
      visit.photograph("13-vaccination-" + language);
      visit.page().navigate(pasport.at("/?lang=" + language).toString());
      visit.photograph("14-front-" + language);
    }
  }

  @Test
  void landsFromMyGovWithoutASecondPrompt() {
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      page.navigate(pasport.portal().address() + "/mygov?login=1");
      visit.fillIn(LoginMethod.BSXM, DemoPeople.byFin(DemoPeople.TWO_DOSES));
      visit.submitLogin(LoginMethod.BSXM);
      visit.photograph("15-mygov");
      click(page, "link", "COVID-19 vaksin sertifikatı");
      assertThat(page).hasURL(pasport.at("/cabinet/vaccination").toString());
      assertThat(page.locator("main")).containsText("Məmmədova");
    }
  }

  @Test
  void citizenDownloadsWhatIsStoredAboutThem() throws IOException {
    try (Browser.Visit visit = browser.visit()) {
      visit.logIn(pasport, DemoPeople.TWO_DOSES, "/cabinet/", LoginMethod.FIN);
      Page page = visit.page();
      page.locator(".tiles a:has-text('Haqqımda saxlanılan məlumatlar')").click();
      assertThat(page).hasURL(pasport.at("/cabinet/data").toString());
      assertThat(page.locator("main")).containsText("10 il");
      visit.photograph("50-my-data");

      Download download = page.waitForDownload(() -> click(page, "link", "Faylı yüklə (JSON)"));
      assertThat(download.suggestedFilename()).isEqualTo("pasport-my-data.json");
      assertThat(Files.readString(download.path()))
          .contains("\"format\":\"pasport-personal-data\"", DemoPeople.TWO_DOSES);
    }
  }

  @Test
  void checksPastedTextAPdfAndAPhoto() throws IOException {
    Visitor holder = Visitor.loggedIn(pasport, DemoPeople.TWO_DOSES);
    var certificate = holder.certificate("VACCINATION");
    String qr = certificate.path("qr").asText();
    Paper paper = Paper.of(holder.pdf(certificate), "checked");
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      page.navigate(pasport.at("/verify/server").toString());
      visit.photograph("16-verify");

      paste(page, qr);
      expectVerdict(page, "Etibarlıdır");
      assertThat(page.locator("main")).containsText("Məmmədova");
      assertThat(page.locator("main")).containsText("14.02.1990");
      visit.photograph("17-verify-valid");

      paste(page, qr.substring(0, qr.length() - 1) + (qr.endsWith("A") ? "B" : "A"));
      expectVerdict(page, "Etibarsızdır");
      visit.photograph("18-verify-not-valid");

      paste(page, foreign());
      expectVerdict(page, "Müəyyən etmək mümkün deyil");
      visit.photograph("19-verify-cannot-tell");

      upload(page, paper.file());
      expectVerdict(page, "Etibarlıdır");
      upload(page, paper.picture(150));
      expectVerdict(page, "Etibarlıdır");
      upload(page, paper.photo());
      expectVerdict(page, "Etibarlıdır");
      upload(page, textFile(qr + "\r\n" + foreign()));
      assertThat(page.locator(".verdict")).hasCount(2);
      assertThat(page.locator("main")).containsText("2 sertifikat tapıldı");
      visit.photograph("20-verify-several");
      upload(page, Target.built("clients").resolve("zeep/submit.py"));
      assertThat(page.locator("main [role=alert]")).isVisible();
      visit.photograph("20-verify-not-read");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** As Windows' editor saves it: UTF-16 with its mark. */
  private static Path textFile(String text) throws IOException {
    Path file = Target.folder("papers").resolve("certificates.txt");
    return Files.writeString(file, "\ufeff" + text, java.nio.charset.StandardCharsets.UTF_16LE);
  }

  private static String foreign() throws IOException {
    try (var vector = PagesIT.class.getResourceAsStream("swedish-test-certificate.txt")) {
      return new String(vector.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
    }
  }

  private void paste(Page page, String qr) {
    page.navigate(pasport.at("/verify/server").toString());
    page.locator("textarea").fill(qr);
    click(page, "button", "Mətni yoxla");
  }

  private void upload(Page page, Path file) {
    page.navigate(pasport.at("/verify/server").toString());
    page.locator("input[type=file]").setInputFiles(file);
    click(page, "button", "Faylı yoxla");
  }

  private static void expectVerdict(Page page, String word) {
    assertThat(page.locator("#verdict")).containsText(word);
  }

  @Test
  void givesTheAnalystFiguresFromAPage() throws IOException {
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      visit.logIn(pasport, DemoPeople.ANALYST, "/staff/", LoginMethod.ESIGNATURE);
      assertThat(page.reload().headerValue("content-security-policy"))
          .contains("style-src 'self'")
          .doesNotContain("unsafe-inline");
      visit.photograph("21-staff");
      Locator download = page.locator("input[type=submit], main button[type=submit]").last();
      page.locator("[id='figures:from']").fill("2021-06-25");
      page.locator("[id='figures:to']").fill("");
      download.click();
      assertThat(page.locator("[role=alert]")).containsText("25.05.2021");
      page.locator("[id='figures:to']").fill("2021-05-25");
      download.click();
      assertThat(page.locator("[role=alert]")).isVisible();
      visit.photograph("21-staff-refused");
      page.locator("[id='figures:to']").fill(Installation.today().toString());
      page.locator("[id='figures:from']").fill(Installation.today().minusDays(300).toString());
      Download file = page.waitForDownload(download::click);
      assertThat(Files.readString(file.path())).contains("BAKU-MC-01");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void showsStaffWhatADraftDecreeWouldDoAndLetsAnotherPublishIt() throws IOException {
    try (Browser.Visit operator = browser.visit();
        Browser.Visit supervisor = browser.visit()) {
      Page page = operator.page();
      operator.logIn(pasport, DemoPeople.OPERATOR, "/staff/decrees", LoginMethod.ASAN_IMZA);
      assertThat(heading(page)).hasText("Qərarlar və layihələr");
      page.locator("textarea").fill("{\"id\": \"x\"}");
      page.locator("[id='draft:load']").click();
      assertThat(page.locator("[role=alert]")).isVisible();
      operator.photograph("25-draft-refused");
      page.locator("textarea").fill(Files.readString(Path.of("..", "demo", "draft-decree.json")));
      page.locator("[id='draft:load']").click();
      page.locator("button[id$=':count']").click();
      // The page comes again by itself until everybody is counted.
      assertThat(page.locator(".impact .chart").first()).isVisible();
      assertThat(page.locator(".impact")).containsText("Naxçıvan");
      operator.photograph("26-draft");
      Download file = page.waitForDownload(() -> page.locator("button[id$=':download']").click());
      assertThat(Files.readString(file.path())).contains("VACCINATION", "Qazananlar");

      try (Browser.Visit alone = browser.visit()) {
        alone.logIn(pasport, DemoPeople.OPERATOR, "/staff/decrees", LoginMethod.ESIGNATURE);
        alone.page().locator("summary").first().click();
        alone.page().locator("button[id$=':publish']").click();
        assertThat(heading(alone.page())).hasText("Bu səhifəyə icazəniz yoxdur");
      }

      supervisor.logIn(pasport, DemoPeople.SUPERVISOR, "/staff/decrees", LoginMethod.BSXM);
      Page other = supervisor.page();
      other.locator("summary").first().click();
      other.locator("button[id$=':publish']").click();
      assertThat(other.locator("main")).containsText("dərc olunub");
      supervisor.photograph("27-published");
      assertThat(operator.complaints()).isEmpty();
      assertThat(supervisor.complaints()).isEmpty();
    }
  }

  @Test
  void keepsTheCitizenOutOfTheStaffsPages() {
    try (Browser.Visit visit = browser.visit()) {
      visit.logIn(pasport, DemoPeople.TWO_DOSES, "/cabinet/", LoginMethod.FIN);
      var answer = visit.page().navigate(pasport.at("/staff/").toString());
      assertThat(answer.status()).isEqualTo(403);
      visit.photograph("22-forbidden");
    }
  }

  @Test
  void saysInWordsThatAPageIsNotThere() {
    try (Browser.Visit visit = browser.visit()) {
      var answer = visit.page().navigate(pasport.at("/no-such-page").toString());
      assertThat(answer.status()).isEqualTo(404);
      assertThat(visit.page().locator("body")).not().containsText("Payara");
      visit.photograph("23-not-found");
    }
  }

  @Test
  void saysInWordsThatATargetIsRefused() {
    try (Browser.Visit visit = browser.visit()) {
      visit.page().navigate(pasport.at("/login/start?target=//example.org/").toString());
      assertThat(visit.page().url()).startsWith(pasport.address().toString());
      visit.photograph("24-target-refused");
    }
  }

  private static Locator heading(Page page) {
    return page.locator("h1").first();
  }

  private static void click(Page page, String role, String name) {
    Browser.byRole(page, role, name).click();
  }
}
