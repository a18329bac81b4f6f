package az.pasport.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.LoginMethod;
import az.pasport.simulator.records.Event;
import az.pasport.simulator.records.Patient;
import az.pasport.simulator.records.contract.RecordsFault;
import az.pasport.simulator.records.contract.Status;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The checker at {@code /verify} as a guard at a door uses it: loaded once, then without a network,
 * with a camera before a printed certificate.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckerIT {
  /** Where the QR code's part of the page begins, at 300 dots an inch. */
  private static final int QR_LEFT = 1200;

  private static final int QR_TOP = 280;

  private static final double PATIENCE_MILLIS = 30_000;
  private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(30);

  /** Everything that a page can keep: databases, storage, caches, cookies. */
  private static final String KEPT =
      """
      async () => {
        const kept = [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
        for (const { name } of await indexedDB.databases()) {
          const database = await new Promise((done) => {
            const request = indexedDB.open(name);
            request.onsuccess = () => done(request.result);
          });
          for (const table of database.objectStoreNames) {
            kept.push(await new Promise((done) => {
              const request = database.transaction(table).objectStore(table).getAll();
              request.onsuccess = () => done(JSON.stringify(request.result));
            }));
          }
        }
        for (const name of await caches.keys()) {
          for (const request of await (await caches.open(name)).keys()) {
            kept.push(request.url);
          }
        }
        return kept.join(' ');
      }
      """;

  @SuppressWarnings("NullAway.Init")
  private Installation pasport;

  /** A phone whose camera sees what {@link #film} shows, and whose owner allows it. */
  @SuppressWarnings("NullAway.Init")
  private Browser phone;

  @SuppressWarnings("NullAway.Init")
  private Path film;

  @BeforeAll
  void open() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    film = Target.folder("films").resolve("camera.y4m");
    phone =
        Browser.start(
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-video-capture=" + film);
    pasport = SharedInstallation.running();
    if (!new Visitor(pasport).get("/verify").text().contains("checker.webmanifest")) {
      Tool.skip("the WAR has no checker: build it where Node 20 or newer is");
    }
  }

  @AfterAll
  void close() {
    if (phone != null) {
      phone.close();
    }
  }

  @Test
  void readsAPrintedCertificateByCameraWithoutANetwork() {
    Visitor holder = Visitor.loggedIn(pasport, DemoPeople.TWO_DOSES);
    JsonNode certificate = holder.certificate("VACCINATION");
    String qr = certificate.path("qr").asText();
    Paper paper = Paper.of(holder.pdf(certificate), "filmed");
    try (Browser.Visit visit = phone.visit()) {
      Page page = loaded(visit);
      visit.photograph("30-checker-start");
      cutOff(visit);

      Film.beforeAWall(film);
      click(page, "Kamera ilə oxut");
      assertThat(page.locator("#scanning video")).isVisible();
      page.waitForTimeout(1500);
      visit.photograph("31-checker-scanning");
      click(page, "Kameranı bağla");

      Film.before(paper.picture(300), QR_LEFT, QR_TOP, film);
      click(page, "Kamera ilə oxut");
      expect(page, "OK", "Etibarlıdır");
      assertThat(page.locator("#answer")).containsText("Məmmədova Aytən");
      assertThat(page.locator("#answer")).containsText("MAMMADOVA AYTAN");
      assertThat(page.locator("#answer")).containsText("14.02.1990");
      assertThat(page.locator("#answer")).containsText("şəxsiyyəti təsdiq edən sənədlə");
      assertThat(page.locator("#verdict")).isFocused();
      visit.photograph("32-checker-valid");

      keepsAndSendsNothing(visit, qr);
    }
  }

  private static void keepsAndSendsNothing(Browser.Visit visit, String qr) {
    assertThat((String) visit.page().evaluate(KEPT))
        .contains("\"jws\"", "\"crv\"", "/verify")
        .doesNotContain("Məmmədova", "MAMMADOVA", qr.substring(4, 40));
    assertThat(visit.requests()).isNotEmpty().allSatisfy(CheckerIT::asksForFilesOnly);
  }

  private static void asksForFilesOnly(Request request) {
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.url())
        .matches(
            ".*/(verify|verify/[\\w.-]+|trust/[a-z]+|trust/revocations/(index|files/[0-9a-f]{64}))");
  }

  @Test
  void takesTheResultOffTheScreenWithThePage() {
    String qr = certificate(DemoPeople.TWO_DOSES, "VACCINATION");
    try (Browser.Visit visit = phone.visit()) {
      Page page = loaded(visit);
      paste(page, qr);
      expect(page, "OK", "Etibarlıdır");
      page.evaluate(
          "() => { Object.defineProperty(document, 'visibilityState', { value: 'hidden' });"
              + " document.dispatchEvent(new Event('visibilitychange')); }");
      assertThat(page.locator("#answer")).isEmpty();
      assertThat(page.locator("#text")).hasValue("");
      assertThat(page.locator("body")).not().containsText("Məmmədova");
    }
  }

  @Test
  void findsACertificateRevokedAfterTheNextRefresh() throws RecordsFault {
    DemoPerson person = DemoPeople.byFin(DemoPeople.TESTED);
    vaccinate(person);
    Visitor holder = Visitor.loggedIn(pasport, person.fin());
    JsonNode certificate = holder.certificate("VACCINATION");
    String qr = certificate.path("qr").asText();
    try (Browser.Visit visit = phone.visit()) {
      Page page = loaded(visit);
      paste(page, qr);
      expect(page, "OK", "Etibarlıdır");

      Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.ASAN_IMZA)
          .post(
              "/api/v1/revocations",
              "application/json",
              "{\"identifier\":\"%s\",\"reason\":\"ISSUED_IN_ERROR\"}"
                  .formatted(certificate.path("identifier").asText()));
      String hash = hash(certificate.path("identifier").asText());
      awaitInList(
          "revocations",
          list -> {
            var hashes = new ArrayList<String>();
            list.path("identifier").forEach(one -> hashes.add(one.asText()));
            return hashes.contains(hash);
          });
      paste(page, qr);
      expect(page, "OK", "Etibarlıdır");

      refresh(page);
      cutOff(visit);
      paste(page, qr);
      expect(page, "REVOKED", "Etibarsızdır");
      assertThat(page.locator("#answer")).containsText("Sertifikat ləğv edilib");
      assertThat(page.locator("#answer")).containsText(person.surname());
      visit.photograph("44-checker-revoked");
    }
    showsItsHolderWhy(person);
  }

  /**
   * A list that is too long for a phone to have every hash: the filter has another certificate's
   * number that is also this one's, then this very certificate, then not any more.
   */
  @Test
  void asksForAWholePartitionOfWhatAFilterNames_andCannotTellWithoutANetwork() throws IOException {
    Visitor holder = Visitor.loggedIn(pasport, DemoPeople.TWO_DOSES);
    JsonNode certificate = holder.certificate("VACCINATION");
    String qr = certificate.path("qr").asText();
    byte[] digest = Base64.getDecoder().decode(hash(certificate.path("identifier").asText()));
    String own = HexFormat.of().formatHex(digest);
    digest[digest.length - 1] ^= 1;
    String alike = HexFormat.of().formatHex(digest);
    try (Browser.Visit visit = phone.visit();
        var script = CheckerIT.class.getResourceAsStream("long-revocation-list.js")) {
      Page page = visit.page();
      page.addInitScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
      loaded(visit);
      page.evaluate("hash => longList.publish([hash])", alike);
      page.locator("#lists summary").click();
      refreshAgain(page);

      visit.setOffline(true);
      paste(page, qr);
      expect(page, "REVOCATION_UNCONFIRMED", "Müəyyən etmək mümkün deyil");
      assertThat(page.locator("#answer")).containsText("internet lazımdır");
      assertThat(page.locator("#answer")).containsText("Məmmədova");
      visit.photograph("52-checker-revocation-unconfirmed");

      visit.setOffline(false);
      page.evaluate("() => { longList.asked = []; }");
      paste(page, qr);
      expect(page, "OK", "Etibarlıdır");
      assertThat((String) page.evaluate("() => longList.asked.join(' ')"))
          .contains("revocations/files/")
          .doesNotContain(own, alike);
      visit.setOffline(true);
      paste(page, qr);
      expect(page, "OK", "Etibarlıdır");

      visit.setOffline(false);
      page.evaluate("hash => longList.publish([hash], [hash])", own);
      refreshAgain(page);
      visit.setOffline(true);
      paste(page, qr);
      expect(page, "REVOKED", "Etibarsızdır");

      visit.setOffline(false);
      page.evaluate("hash => longList.publish([], [], [hash])", own);
      refreshAgain(page);
      visit.setOffline(true);
      paste(page, qr);
      expect(page, "OK", "Etibarlıdır");
    }
  }

  private static void refreshAgain(Page page) {
    click(page, "İndi yenilə");
    assertThat(page.locator("#refreshed")).containsText("ən yenidir");
  }

  /** Somebody of whom no other class asks for this kind of certificate: it will be revoked. */
  private void vaccinate(DemoPerson person) throws RecordsFault {
    for (int number = 1; number <= 2; number++) {
      var dose =
          new Event.Dose(
              "CoronaVac",
              "SV-2021/118",
              number,
              2,
              Installation.today().minusDays(100 - 30 * number));
      assertThat(
              pasport
                  .hospital("BAKU-MC-01")
                  .submit("checker-" + number, Patient.of(person), dose)
                  .getStatus())
          .isEqualTo(Status.ACCEPTED);
    }
  }

  /** As the list of revocations names a certificate: half of the SHA-256 of its identifier. */
  private static String hash(String identifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identifier.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(Arrays.copyOf(digest, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void showsItsHolderWhy(DemoPerson holder) {
    try (Browser.Visit visit = phone.visit()) {
      Page page = visit.page();
      page.navigate(pasport.at("/login/start?target=/cabinet/vaccination").toString());
      page.locator("button[value=FIN]").click();
      page.locator("#fin").fill(holder.fin());
      page.locator("#password").fill(holder.password());
      Browser.byRole(page, "button", "Daxil ol").click();
      assertThat(page.locator("main")).containsText("səhvən verilmişdi");
      assertThat(page.locator("img.qr")).hasCount(0);
      visit.photograph("46-withheld");
    }
  }

  @Test
  void believesAForeignSignerOnceItIsOnTheList() {
    ForeignCountry sweden = SharedInstallation.sweden();
    String qr = sweden.vaccination();
    try (Browser.Visit visit = phone.visit()) {
      Page page = loaded(visit);
      paste(page, qr);
      expect(page, "UNKNOWN_ISSUER", "Müəyyən etmək mümkün deyil");

      JsonNode asked =
          Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.BSXM)
              .ask("/api/v1/trust/signer-lists", "application/jose", sweden.list());
      Visitor.loggedIn(pasport, DemoPeople.SECOND_SUPERVISOR, LoginMethod.BSXM).approve(asked);
      awaitInList(
          "signers", list -> list.path("signers").findValuesAsText("country").contains("SE"));
      refresh(page);
      cutOff(visit);
      paste(page, qr);
      expect(page, "OK", "Etibarlıdır");
      assertThat(page.locator("#answer")).containsText("Öberg Åsa");
      assertThat(page.locator("#answer")).containsText("İsveç");
      assertThat(page.locator("#answer")).containsText("Comirnaty");
      visit.photograph("45-checker-foreign");
    }
  }

  private void awaitInList(String name, Predicate<JsonNode> condition) {
    long end = System.nanoTime() + PUBLISHED_WITHIN.toNanos();
    while (!condition.test(list(name))) {
      assertThat(System.nanoTime()).as("%s: %s", name, list(name)).isLessThan(end);
      Http.pause(Duration.ofMillis(500));
    }
  }

  private JsonNode list(String name) {
    return Json.payload(new Visitor(pasport).get("/trust/" + name).text());
  }

  private static void refresh(Page page) {
    page.locator("#lists summary").click();
    click(page, "İndi yenilə");
    assertThat(page.locator("#refreshed")).containsText("ən yenidir");
  }

  @Test
  void saysOfAChangedAndOfAForeignCertificateWhatTheServerSays() throws IOException {
    String qr = certificate(DemoPeople.TWO_DOSES, "VACCINATION");
    try (Browser.Visit visit = phone.visit()) {
      Page page = loaded(visit);
      cutOff(visit);
      paste(page, qr.substring(0, qr.length() - 1) + (qr.endsWith("A") ? "B" : "A"));
      expect(page, "DAMAGED", "Etibarsızdır");
      visit.photograph("33-checker-not-valid");
      paste(page, "AZ1:" + qr.substring("HC1:".length()));
      expect(page, "MALFORMED_CONTENT", "Etibarsızdır");
      paste(page, foreign());
      expect(page, "UNKNOWN_ISSUER", "Müəyyən etmək mümkün deyil");
      visit.photograph("34-checker-cannot-tell");
    }
  }

  private static String foreign() throws IOException {
    try (var vector = CheckerIT.class.getResourceAsStream("swedish-test-certificate.txt")) {
      return new String(vector.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  @Test
  void warnsOfOldListsAndConcludesNothingFromStaleOnes() {
    String qr = certificate(DemoPeople.TWO_DOSES, "VACCINATION");
    try (Browser.Visit visit = phone.visit()) {
      Page page = loaded(visit);
      cutOff(visit);
      page.clock().setSystemTime(in(Duration.ofDays(2)));
      page.reload();
      assertThat(page.locator("#warning")).containsText("köhnədir");
      paste(page, qr);
      expect(page, "OK", "Etibarlıdır");
      visit.photograph("35-checker-old-lists");

      page.clock().setSystemTime(in(Duration.ofDays(8)));
      page.reload();
      assertThat(page.locator("#warning")).containsText("həddən artıq köhnədir");
      visit.photograph("36-checker-stale-lists");
      paste(page, qr);
      expect(page, "LISTS_TOO_OLD", "Müəyyən etmək mümkün deyil");
      assertThat(page.locator("#answer")).not().containsText("Məmmədova");
      visit.photograph("37-checker-stale-verdict");
    }
  }

  private static long in(Duration time) {
    return Clock.systemUTC().instant().plus(time).toEpochMilli();
  }

  @Test
  void readsAPhotoOfThePageAtAnAngle() {
    Visitor holder = Visitor.loggedIn(pasport, DemoPeople.RECOVERED);
    JsonNode certificate = holder.certificate("IMMUNITY");
    Path photo = Paper.of(holder.pdf(certificate), "photographed").photo();
    try (Browser.Visit visit = phone.visit()) {
      Page page = loaded(visit);
      cutOff(visit);
      page.locator("#photo").setInputFiles(photo);
      expect(page, "OK", "Etibarlıdır");
      assertThat(page.locator("#answer")).containsText("Quliyev");
      visit.photograph("38-checker-photo");
    }
  }

  @Test
  void leadsWithAPdfToTheServersPageAndSaysOfAPictureThatItHasNoCode() throws IOException {
    Visitor holder = Visitor.loggedIn(pasport, DemoPeople.TWO_DOSES);
    Paper paper = Paper.of(holder.pdf(holder.certificate("VACCINATION")), "on-the-server");
    Path blank = Target.folder("papers").resolve("blank.png");
    javax.imageio.ImageIO.write(
        new java.awt.image.BufferedImage(300, 200, java.awt.image.BufferedImage.TYPE_BYTE_GRAY),
        "png",
        blank.toFile());
    try (Browser.Visit visit = phone.visit()) {
      Page page = loaded(visit);
      page.locator("#photo").setInputFiles(blank);
      assertThat(page.locator("#problem")).containsText("QR kod tapılmadı");
      visit.photograph("39-checker-no-code");
      page.locator("#photo").setInputFiles(Target.built("clients").resolve("zeep/submit.py"));
      assertThat(page.locator("#problem")).containsText("Bu şəkil açılmır");
      page.locator("#photo").setInputFiles(paper.file());
      assertThat(page.locator("#problem")).containsText("PDF");
      page.locator("#problem a").click();
      assertThat(page).hasURL(pasport.at("/verify/server").toString());
      assertThat(page.locator("main")).containsText("Kamera ilə yoxla, internetsiz də");
    }
  }

  @Test
  void showsHowOldTheListsAreAndTakesThemFromAFile() throws IOException {
    Path bundle = Target.folder("papers").resolve("lists.json");
    Files.writeString(bundle, new Visitor(pasport).get("/trust/bundle").text());
    Path compact = Target.folder("papers").resolve("compact-lists.json");
    Files.writeString(compact, new Visitor(pasport).get("/trust/compact-bundle").text());
    Path forged = Target.folder("papers").resolve("forged-lists.json");
    Files.writeString(
        forged, Files.readString(bundle).replaceFirst("\\.[\\w-]{20}", ".AAAAAAAAAAAAAAAAAAAA"));
    try (Browser.Visit visit = phone.visit()) {
      Page page = loaded(visit);
      cutOff(visit);
      page.locator("#lists summary").click();
      click(page, "İndi yenilə");
      assertThat(page.locator("#refreshed")).containsText("İnternet yoxdur");
      page.locator("#bundle").setInputFiles(bundle);
      assertThat(page.locator("#refreshed")).containsText("fayldan götürüldü");
      visit.photograph("40-checker-lists");
      page.locator("#bundle").setInputFiles(forged);
      assertThat(page.locator("#refreshed")).containsText("qəbul edilmədi");
      page.locator("#bundle").setInputFiles(compact);
      assertThat(page.locator("#refreshed")).containsText("fayldan götürüldü");
      page.locator("#bundle").setInputFiles(Target.built("clients").resolve("zeep/submit.py"));
      assertThat(page.locator("#refreshed")).containsText("faylı deyil");
      visit.setOffline(false);
      click(page, "İndi yenilə");
      assertThat(page.locator("#refreshed")).containsText("ən yenidir");
    }
  }

  @Test
  void keepsTheModeOfADoorAndComparesTwoCertificates() {
    String vaccination = certificate(DemoPeople.TWO_DOSES, "VACCINATION");
    String immunity = certificate(DemoPeople.RECOVERED, "IMMUNITY");
    String test = certificate(DemoPeople.TESTED, "TEST");
    try (Browser.Visit visit = phone.visit()) {
      Page page = loaded(visit);
      cutOff(visit);
      assertThat(page.locator("#mode")).containsText("İstənilən sertifikat");
      page.locator("#settings summary").click();
      page.locator("#modes input").nth(1).check();
      visit.photograph("47-checker-mode");
      page.reload();
      assertThat(page.locator("#mode")).containsText("Yalnız vaksin və ya immunitet");
      paste(page, test);
      expect(page, "OTHER_KIND", "Burada qəbul edilmir");
      visit.photograph("48-checker-not-admitted");

      paste(page, vaccination);
      expect(page, "OK", "Etibarlıdır");
      click(page, "İkinci sertifikatla tutuşdur");
      assertThat(page.locator("#second")).containsText("Məmmədova Aytən");
      paste(page, immunity);
      expect(page, "OK", "Etibarlıdır");
      assertThat(page.locator("[data-people]")).hasAttribute("data-people", "OTHER");
      visit.photograph("49-checker-compared");
      paste(page, vaccination + "\n" + vaccination.substring(0, 40) + "\n" + immunity);
      assertThat(page.locator(".verdict")).hasCount(3);
      visit.photograph("50-checker-several");
      assertThat((String) page.evaluate(KEPT)).doesNotContain("Məmmədova", "Quliyev");
    }
  }

  @Test
  void tellsThatTheClockIsOffAndConcludesOnlyWhatDoesNotDependOnIt() {
    String immunity = certificate(DemoPeople.RECOVERED, "IMMUNITY");
    try (Browser.Visit visit = phone.visit()) {
      Page page = loaded(visit);
      page.clock().setSystemTime(in(Duration.ofDays(400)));
      page.locator("#lists summary").click();
      click(page, "İndi yenilə");
      assertThat(page.locator("#warning")).containsText("saatı düz deyil");
      visit.photograph("51-checker-clock");
      paste(page, immunity);
      expect(page, "WRONG_CLOCK", "Müəyyən etmək mümkün deyil");
      paste(
          page,
          immunity.substring(0, immunity.length() - 1) + (immunity.endsWith("A") ? "B" : "A"));
      expect(page, "DAMAGED", "Etibarsızdır");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "az, Kamera ilə oxut, Sertifikatın yoxlanması",
    "en, Scan with the camera, Check a certificate",
    "ru, Сканировать камерой, Проверка сертификата"
  })
  void speaksTheSitesLanguageAndChangesItWithoutANetwork(
      String language, String button, String title) {
    try (Browser.Visit visit = phone.visit()) {
      Page page = visit.page();
      page.navigate(pasport.at("/?lang=" + language).toString());
      loaded(visit);
      assertThat(page.locator("html")).hasAttribute("lang", language);
      assertThat(button(page, button)).isVisible();
      visit.photograph("41-checker-" + language);
      cutOff(visit);
      page.locator("#languages a").first().click();
      assertThat(page.locator("h1")).not().hasText(title);
      page.locator("#languages a[lang=" + language + "]").click();
      assertThat(page.locator("h1")).hasText(title);
    }
  }

  @Test
  void saysWhatToDoWithoutACamera() {
    try (Browser without = Browser.start();
        Browser.Visit visit = without.visit()) {
      Page page = loaded(visit);
      click(page, "Kamera ilə oxut");
      assertThat(page.locator("#problem")).containsText("kamera tapılmadı");
      visit.photograph("42-checker-no-camera");
    }
  }

  @Test
  void saysWhatToDoWhenTheCameraIsRefused() {
    try (Browser refusing =
            Browser.start("--use-fake-device-for-media-stream", "--deny-permission-prompts");
        Browser.Visit visit = refusing.visit()) {
      Page page = loaded(visit);
      click(page, "Kamera ilə oxut");
      assertThat(page.locator("#problem")).containsText("icazə verilməyib");
      visit.photograph("43-checker-camera-refused");
    }
  }

  /** The page after the first visit: lists fetched, everything kept on the device. */
  private Page loaded(Browser.Visit visit) {
    Page page = visit.page();
    page.navigate(pasport.at("/verify").toString());
    assertThat(page.locator("html[data-offline=ready]")).isAttached();
    assertThat(page.locator("#warning")).isHidden();
    return page;
  }

  /** No network any more, and the page opened anew. */
  private static void cutOff(Browser.Visit visit) {
    visit.setOffline(true);
    visit.page().reload();
    assertThat(visit.page().locator("#start")).isVisible();
  }

  private String certificate(String fin, String kind) {
    return Visitor.loggedIn(pasport, fin).certificate(kind).path("qr").asText();
  }

  private static void paste(Page page, String qr) {
    Locator next = button(page, "Növbəti sertifikat");
    if (next.isVisible()) {
      next.click();
    }
    page.locator("#text").fill(qr);
    click(page, "Mətni yoxla");
  }

  private static void expect(Page page, String reason, String word) {
    assertThat(page.locator(".verdict")).hasAttribute("data-reason", reason);
    assertThat(page.locator("#verdict")).containsText(word);
  }

  private static void click(Page page, String name) {
    button(page, name).click();
  }

  private static Locator button(Page page, String name) {
    return Browser.byRole(page, "button", name);
  }
}
