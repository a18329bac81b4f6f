package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.LoginMethod;
import az.pasport.simulator.records.DemoRecords;
import az.pasport.simulator.records.Hospital;
import az.pasport.simulator.records.Patient;
import az.pasport.simulator.records.contract.RecordsFault;
import az.pasport.simulator.records.contract.Status;
import az.pasport.simulator.records.contract.SubmissionAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.digg.dgc.payload.v1.DigitalCovidCertificate;

/**
 * From a hospital's record to a certificate that anyone can check, on each kind of server and
 * database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MainPath {
  @SuppressWarnings("NullAway.Init")
  private Installation pasport;

  private Optional<FutureTask<KilledServer>> killed = Optional.empty();
  private final ForeignCountry sweden = new ForeignCountry();

  final Installation pasport() {
    return pasport;
  }

  /** Starts what this class is about. */
  abstract Installation install();

  /** How the population registry behaves here. */
  RegistryMode registry() {
    return RegistryMode.OFF.orAsAsked();
  }

  /** Settings of such an installation: it believes the lists of a test's gateway. */
  final Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(registry().settings());
    settings.put("PASPORT_TRUST_ANCHORS", sweden.anchorFile().toString());
    // All tests have one address; the attack has a test of its own, AttacksIT.
    settings.put("PASPORT_INTAKE_WRONG_SECRETS_PER_MINUTE", "200");
    return settings;
  }

  @BeforeAll
  void install_and_submitTheDemo() {
    pasport = install();
    registry().begin(new SimulatedRegistry(pasport.portal()));
    assertThat(pasport.submitDemo()).containsOnlyKeys(Status.ACCEPTED);
  }

  @AfterAll
  void stop_andFindNobodyInTheLogs() {
    // BeforeAll may have failed.
    if (pasport != null) {
      pasport.close();
      assertThat(pasport.logs()).isNotEmpty().allSatisfy(MainPath::namesNobody);
    }
  }

  private static void namesNobody(String file, String text) {
    List<String> secrets =
        new ArrayList<>(List.of("7WSDL1Z", "0DEM0", KilledServer.FIN, KilledServer.SURNAME));
    for (DemoPerson person : DemoPeople.all()) {
      secrets.addAll(List.of(person.fin(), person.surname(), person.phone()));
    }
    assertThat(secrets.stream().filter(text::contains)).as(file).isEmpty();
  }

  @Test
  void takesTheSameMessagesOnlyOnce() {
    assertThat(pasport.submitDemo()).containsOnlyKeys(Status.DUPLICATE);
  }

  @ParameterizedTest
  @EnumSource(LoginMethod.class)
  void givesAVaccineCertificateAfterTwoDosesWhateverTheMeansOfLogin(LoginMethod means) {
    Visitor visitor = new Visitor(pasport);
    Http.Answer page = visitor.logIn(DemoPeople.TWO_DOSES, means, "/cabinet/vaccination");

    assertThat(page.uri()).isEqualTo(pasport.at("/cabinet/vaccination"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("COVID-19 vaksin sertifikatı", "Məmmədova", "Yüklə (PDF)", "Çap et");
    JsonNode certificate = visitor.certificate("VACCINATION");
    assertThat(page.text()).contains(certificate.path("id").asText());
    assertThat(certificate.at("/attested/doseNumber").asInt()).isEqualTo(2);
    assertThat(certificate.path("validUntil").asText())
        .isEqualTo(Installation.today().minusDays(30).plusMonths(6).toString());
  }

  @Test
  void leadsByTheWordsOfTheAgencysStatement() {
    Visitor visitor = Visitor.loggedIn(pasport, DemoPeople.TWO_DOSES);
    assertThat(new Visitor(pasport).get("/").text()).contains("Şəxsi Kabinetə giriş");
    assertThat(visitor.get("/cabinet/").text()).contains("Digər xidmətlər", "/cabinet/services");
    assertThat(visitor.get("/cabinet/services").text())
        .contains("COVID-19 vaksin sertifikatı", "COVID-19 immunitet sertifikatı");
  }

  @Test
  void saysThatNothingRequiresACertificateAndNamesTheAgencyAndTheLegalName() {
    String notRequired = "Sertifikat 28 mart 2023 tarixindən Azərbaycanda tələb olunmur.";
    Visitor anybody = new Visitor(pasport);
    Visitor visitor = Visitor.loggedIn(pasport, DemoPeople.TWO_DOSES);

    assertThat(anybody.get("/").text()).contains(notRequired);
    assertThat(anybody.get("/verify/server").text()).contains(notRequired);
    assertThat(visitor.get("/cabinet/vaccination").text())
        .contains(notRequired, "Peyvənd Sertifikatı")
        .contains("İcbari Tibbi Sığorta üzrə Dövlət Agentliyi");
    assertThat(visitor.certificate("VACCINATION").path("issuer").asText())
        .isEqualTo("State Agency on Mandatory Health Insurance");
  }

  @Test
  void givesAnImmunityCertificateAfterRecovery() {
    Visitor visitor = new Visitor(pasport);
    Http.Answer page = visitor.logIn(DemoPeople.RECOVERED, LoginMethod.FIN, "/cabinet/immunity");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("COVID-19 immunitet sertifikatı", "Quliyev");
    JsonNode certificate = visitor.certificate("IMMUNITY");
    LocalDate positive = Installation.today().minusDays(40);
    assertThat(certificate.at("/attested/date").asText()).isEqualTo(positive.toString());
    assertThat(certificate.path("validUntil").asText())
        .isEqualTo(positive.plusMonths(6).toString());
    assertThat(visitor.verify(certificate.path("qr").asText()).path("verdict").asText())
        .isEqualTo("VALID");
  }

  @Test
  void givesATestCertificateForSeventyTwoHoursByTheMinute() throws Exception {
    Visitor visitor = Visitor.loggedIn(pasport, DemoPeople.TESTED);
    JsonNode certificate = visitor.certificate("TEST");
    LocalDate announced = Installation.today().minusDays(1);

    assertThat(certificate.path("validFromTime").asText()).startsWith(announced + "T18:05");
    assertThat(certificate.path("validUntilTime").asText())
        .startsWith(announced.plusDays(3) + "T18:05");
    assertThat(visitor.get("/cabinet/test").text()).contains("RT-PZR", "18:05");
    Paper paper = paper(visitor, certificate, "tested");
    assertThat(paper.text().replaceAll("\\s+", " "))
        .contains("RT-PZR ANALİZ NƏTİCƏSİ SERTİFİKATI", "18:05");
    DigitalCovidCertificate read = new ForeignReader(pasport).read(paper.scan());
    assertThat(read.getT()).hasSize(1);
    assertThat(visitor.verify(paper.scan()).path("verdict").asText()).isEqualTo("VALID");
  }

  @Test
  void givesAContraindicationThatNoForeignReaderTakesForADcc() {
    Visitor visitor = Visitor.loggedIn(pasport, DemoPeople.EXEMPT);
    JsonNode certificate = visitor.certificate("CONTRAINDICATION");
    Paper paper = paper(visitor, certificate, "exempt");
    String scanned = paper.scan();

    assertThat(scanned).startsWith("AZ1:");
    assertThat(paper.text().replaceAll("\\s+", " ")).contains("GÖSTƏRİŞ SERTİFİKATI", "K-417/2");
    JsonNode verdict = visitor.verify(scanned);
    assertThat(verdict.path("verdict").asText()).isEqualTo("VALID");
    assertThat(verdict.path("kind").asText()).isEqualTo("CONTRAINDICATION");
    for (String text : List.of(scanned, "HC1:" + scanned.substring(4))) {
      assertThatThrownBy(() -> new ForeignReader(pasport).read(text)).isNotNull();
    }
  }

  @Test
  void takesACorrectedBirthDateToTheCertificate() throws RecordsFault {
    Visitor holder = Visitor.loggedIn(pasport, DemoPeople.BOOSTER);
    JsonNode old = holder.certificate("VACCINATION");
    DemoRecords.Message third = Installation.demoMessage("demo-" + DemoPeople.BOOSTER + "-dose-3");
    Hospital hospital = pasport.hospital(third.facility());
    String recordId = hospital.submit(third.id(), third.patient(), third.event()).getRecordId();
    Patient mended = third.patient().bornOn(third.patient().birthDate().plusDays(1));

    SubmissionAnswer answer =
        hospital.correct("mended-birth-date", recordId, 1, mended, third.event());
    SubmissionAnswer late =
        hospital.correct("mended-too-late", recordId, 1, third.patient(), third.event());

    assertThat(answer.getStatus()).isEqualTo(Status.ACCEPTED);
    assertThat(answer.getVersion()).isEqualTo(2);
    assertThat(late.getStatus()).isEqualTo(Status.CONFLICT);
    assertThat(late.getProblem())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.getCode()).isEqualTo("CHANGED_MEANWHILE");
              assertThat(problem.getTextEn()).contains("person");
            });
    JsonNode now = holder.certificate("VACCINATION");
    assertThat(now.path("replaces").asText()).isEqualTo(old.path("identifier").asText());
    JsonNode before = holder.verify(old.path("qr").asText());
    assertThat(before.path("verdict").asText()).isEqualTo("NOT_VALID");
    assertThat(before.path("reason").asText()).isEqualTo("REVOKED");
    JsonNode after = holder.verify(now.path("qr").asText());
    assertThat(after.path("verdict").asText()).isEqualTo("VALID");
    assertThat(after.at("/holder/birthDate").asText()).isEqualTo(mended.birthDate().toString());
  }

  @Test
  void saysAfterOneDoseWhyThereIsNoCertificateAndFromWhen() {
    Visitor visitor = new Visitor(pasport);
    Http.Answer page = visitor.logIn(DemoPeople.ONE_DOSE, LoginMethod.FIN, "/cabinet/vaccination");
    LocalDate possible = Installation.today().minusDays(10).plusDays(21);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("Hazırda bu sertifikatınız yoxdur", "İkinci doza", "Comirnaty")
        .doesNotContain("Yüklə (PDF)");
    assertThat(page.text())
        .contains(
            "%02d.%02d.%d"
                .formatted(possible.getDayOfMonth(), possible.getMonthValue(), possible.getYear()));
    assertThat(visitor.json("/api/v1/certificates").path("certificates")).isEmpty();
    assertThat(visitor.json("/api/v1/certificates").path("due")).isEmpty();
    JsonNode missing = visitor.json("/api/v1/entitlements/vaccination").path("missing");
    assertThat(missing.path("reason").asText()).isEqualTo("SERIES_INCOMPLETE");
    assertThat(missing.path("possibleFrom").asText()).isEqualTo(possible.toString());
  }

  @Test
  void printsWhatScannersReadAndForeignersBelieve() throws Exception {
    Visitor visitor = Visitor.loggedIn(pasport, DemoPeople.TWO_DOSES);
    JsonNode certificate = visitor.certificate("VACCINATION");
    Paper paper = paper(visitor, certificate, "two-doses");

    String scanned = paper.scan();
    assertThat(scanned).startsWith("HC1:").isEqualTo(certificate.path("qr").asText());
    DigitalCovidCertificate read = new ForeignReader(pasport).read(scanned);
    assertThat(read.getNam().getFn()).isEqualTo("Məmmədova");
    assertThat(read.getNam().getFnt()).isEqualTo("MAMMADOVA");
    assertThat(read.getV().get(0).getSd()).isEqualTo(2);
    JsonNode verdict = new Visitor(pasport).verify(scanned);
    assertThat(verdict.path("verdict").asText()).isEqualTo("VALID");
    assertThat(verdict.path("kind").asText()).isEqualTo("VACCINATION");
    assertThat(verdict.at("/holder/familyName").asText()).isEqualTo("Məmmədova");
    assertThat(verdict.at("/holder/birthDate").asText()).isEqualTo("1990-02-14");
  }

  @Test
  void doesNotBelieveOneChangedCharacter() {
    Visitor visitor = Visitor.loggedIn(pasport, DemoPeople.TWO_DOSES);
    String qr = visitor.certificate("VACCINATION").path("qr").asText();
    int step = qr.length() / 12;
    for (int place = 4; place < qr.length(); place += step) {
      char other = qr.charAt(place) == 'A' ? 'B' : 'A';
      JsonNode verdict = visitor.verify(qr.substring(0, place) + other + qr.substring(place + 1));
      assertThat(verdict.path("verdict").asText())
          .as("%s at %d", verdict, place)
          .isEqualTo("NOT_VALID");
      assertThat(verdict.path("reason").asText()).isNotBlank();
      assertThat(verdict.at("/reasonText/az").asText()).isNotBlank();
      assertThat(verdict.at("/reasonText/en").asText()).isNotBlank();
    }
  }

  @Test
  void cannotTellOfAnUnknownIssuer() throws IOException {
    try (var vector = MainPath.class.getResourceAsStream("swedish-test-certificate.txt")) {
      assertThat(vector).isNotNull();
      String qr = new String(vector.readAllBytes(), StandardCharsets.UTF_8).strip();
      JsonNode verdict = new Visitor(pasport).verify(qr);
      assertThat(verdict.path("verdict").asText()).isEqualTo("CANNOT_TELL");
      assertThat(verdict.path("reason").asText()).isEqualTo("UNKNOWN_ISSUER");
    }
  }

  @Test
  void printsEveryLetterAsTyped() {
    StringBuilder text = new StringBuilder();
    for (String fin : List.of(DemoPeople.TWO_DOSES, DemoPeople.BOOSTER)) {
      Visitor visitor = Visitor.loggedIn(pasport, fin);
      DemoPerson person = DemoPeople.byFin(fin);
      String page =
          paper(visitor, visitor.certificate("VACCINATION"), fin).text().replaceAll("\\s+", " ");
      assertThat(page).contains(person.surname(), person.givenName(), "VAKSİN SERTİFİKATI");
      text.append(page);
    }
    Visitor recovered = Visitor.loggedIn(pasport, DemoPeople.RECOVERED);
    text.append(paper(recovered, recovered.certificate("IMMUNITY"), "recovered").text());
    // Her father's name stands in the register in capitals: no small text has a Ğ.
    Visitor parent = Visitor.loggedIn(pasport, DemoPeople.PARENT);
    text.append(paper(parent, parent.certificate("IMMUNITY"), "parent").text());
    assertThat("ƏəĞğŞşİıÖöÜüÇç".chars().filter(letter -> text.indexOf(letter(letter)) < 0))
        .as("letters that are not in%n%s", text)
        .isEmpty();
  }

  private static String letter(int codePoint) {
    return Character.toString(codePoint);
  }

  @Test
  void embedsEveryFont() {
    Visitor visitor = Visitor.loggedIn(pasport, DemoPeople.BOOSTER);
    assertThat(paper(visitor, visitor.certificate("VACCINATION"), "fonts").fonts())
        .isNotEmpty()
        .allMatch(Paper.Font::isEmbedded);
  }

  private Paper paper(Visitor visitor, JsonNode certificate, String name) {
    return Paper.of(visitor.pdf(certificate), getClass().getSimpleName() + "-" + name);
  }

  @Test
  void answersAClientThatNobodyHereWrote() {
    JsonNode answers = zeep("walk", "--message-id", "zeep-1");
    JsonNode accepted = answers.get(0);
    assertThat(accepted.path("status").asText()).isEqualTo("ACCEPTED");
    assertThat(accepted.path("recordId").asText()).isNotBlank();
    JsonNode again = answers.get(1);
    assertThat(again.path("status").asText()).isEqualTo("DUPLICATE");
    for (String field : List.of("recordId", "version", "acknowledgedAt")) {
      assertThat(again.path(field)).as(field).isEqualTo(accepted.path(field));
    }
    assertThat(answers.get(2).path("status").asText()).isEqualTo("CONFLICT");
    JsonNode bad = answers.get(3);
    assertThat(bad.path("status").asText()).isEqualTo("REJECTED");
    assertThat(bad.path("problem").findValuesAsText("field"))
        .contains("person.fin", "dose.product", "dose.date")
        .anyMatch(field -> field.startsWith("worker"));
    for (JsonNode problem : bad.path("problem")) {
      assertThat(problem.path("textAz").asText()).isNotBlank();
      assertThat(problem.path("textEn").asText()).isNotBlank();
    }
    assertThat(answers.get(4).path("status").asText()).isEqualTo("ACCEPTED");
    assertThat(answers.get(5).path("status").asText()).isEqualTo("ACCEPTED");
  }

  private JsonNode zeep(String scenario, String... options) {
    // Debian's Python, which has Debian's zeep; another may come first on the PATH.
    Tool python =
        Tool.requireFile(
            "python3", "python3", Stream.of(java.nio.file.Path.of("/usr/bin/python3")));
    if (python.ask(Target.folder("tools"), "-c", "import zeep").code() != 0) {
      Tool.skip("zeep is not on this machine: install the package python3-zeep");
    }
    List<String> arguments =
        new ArrayList<>(
            List.of(
                Target.built("clients").resolve("zeep/submit.py").toString(),
                pasport.address() + "/ws/records?wsdl",
                "BAKU-MC-01",
                "demo-BAKU-MC-01",
                scenario));
    arguments.addAll(Arrays.asList(options));
    return Json.parse(python.run(Target.folder("tools"), arguments.toArray(String[]::new)));
  }

  @Test
  void explainsTheContractOnAPageWhoseExampleIsAccepted() {
    Http http = new Http();
    for (String path : List.of("/ws", "/ws/records", "/ws/records12?wsd")) {
      assertThat(http.follow(pasport.at(path)).uri()).as(path).isEqualTo(pasport.at("/ws/"));
    }
    assertThat(http.get(pasport.at("/ws/elsewhere")).status()).isEqualTo(404);
    String english = http.get(pasport.at("/ws/"), "Accept-Language", "ru, en;q=0.5").text();
    assertThat(english).contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">");
    String page = http.get(pasport.at("/ws/")).text();
    assertThat(page)
        .contains(
            "lang=\"az\"",
            "<code>" + pasport.at("/ws/records12") + "</code>",
            "href=\"records?wsdl\"",
            "id=\"listValueSets\"",
            "id=\"UNAVAILABLE\"")
        .doesNotContain("<script", " style=")
        .endsWith("</html>");

    String end = "&lt;/soap:Envelope&gt;";
    int start = page.indexOf("&lt;soap:Envelope");
    String example =
        page.substring(start, page.indexOf(end, start) + end.length())
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("7WSDL1Z", "7PAGE1Z");
    byte[] secret = "BAKU-MC-01:demo-BAKU-MC-01".getBytes(StandardCharsets.UTF_8);
    Http.Answer answer =
        http.post(
            pasport.at("/ws/records"),
            "text/xml; charset=utf-8",
            example,
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(secret));
    assertThat(answer.text()).contains(">ACCEPTED<");
  }

  @Test
  void letsNobodySubmitWithoutTheFacilitysSecret() {
    String envelope =
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
            + "<listVaccines xmlns=\"urn:az:pasport:records:v1\"/></s:Body></s:Envelope>";
    Http.Answer answer =
        new Http().post(pasport.at("/ws/records"), "text/xml; charset=utf-8", envelope);
    assertThat(answer.status()).isIn(401, 403);
  }

  @Test
  void landsFromMyGovOnTheCertificateWithoutASecondLogin() {
    Visitor visitor = new Visitor(pasport);
    URI myGov = pasport.portal().address().resolve("/mygov");
    visitor.walk(URI.create(myGov + "?login=1"), DemoPeople.TWO_DOSES, LoginMethod.ASAN_IMZA);
    String link = pasport.at("/login/start?target=/cabinet/vaccination").toString();
    assertThat(visitor.http().get(myGov).text()).contains(link);

    Http.Answer page = visitor.http().follow(URI.create(link));
    assertThat(page.uri()).isEqualTo(pasport.at("/cabinet/vaccination"));
    assertThat(page.text()).contains("COVID-19 vaksin sertifikatı", "Məmmədova");
  }

  @Test
  void beginsANewSessionAtLoginAndTakesACallbackOnce() {
    Visitor visitor = new Visitor(pasport);
    URI portal = visitor.startLogin("/cabinet/");
    assertThat(visitor.http().cookie("PASPORT")).as("no session before the login").isEmpty();
    URI callback = visitor.walk(portal, DemoPeople.TWO_DOSES, LoginMethod.FIN);
    assertThat(new Http().get(callback).status()).as("in another browser").isEqualTo(400);

    assertThat(visitor.http().get(callback).redirect()).contains(pasport.at("/cabinet/"));
    assertThat(visitor.http().cookie("PASPORT")).isNotEmpty();
    assertThat(visitor.http().get(callback).status()).as("a second time").isEqualTo(400);
  }

  @Test
  void aGuessedSessionIdOpensNothing_inACookieOrInAnAddress() {
    Visitor visitor = Visitor.loggedIn(pasport, DemoPeople.TWO_DOSES);
    String id = "PASPORT=" + visitor.http().cookie("PASPORT");
    String other = "PASPORT_BINDING=" + visitor.http().cookie("PASPORT_BINDING");
    String name = "Məmmədova";

    assertThat(cabinet("/cabinet/", id + "; " + other).text()).contains(name);
    assertThat(cabinet("/cabinet/", id).status()).isEqualTo(303);
    assertThat(cabinet("/cabinet/", other).status()).isEqualTo(303);
    assertThat(cabinet("/cabinet/", id + "; PASPORT_BINDING=" + "A".repeat(43)).status())
        .isEqualTo(303);
    for (String path :
        List.of("/cabinet/;%s", "/cabinet;%s/", "/cabinet/%%3B%s", "/;%s/cabinet/")) {
      Http.Answer answer = cabinet(path.formatted(id), other);
      if (path.startsWith("/cabinet;")) {
        // The container redirects a folder without its slash before it asks us anything.
        assertThat(answer.status()).as(path).isEqualTo(301);
        answer = cabinet(answer.header("Location"), other);
      }
      assertThat(answer.status()).as(path).isEqualTo(400);
      assertThat(answer.text()).as(path).doesNotContain(name);
      assertThat(answer.header("Set-Cookie")).as(path).isEmpty();
    }
  }

  private Http.Answer cabinet(String path, String cookies) {
    return new Http().get(pasport.at(path), "Cookie", cookies);
  }

  @Test
  void forgetsThePersonAtLogOutAndAsksAgain() {
    Visitor visitor = Visitor.loggedIn(pasport, DemoPeople.TWO_DOSES);
    String form = "application/x-www-form-urlencoded";
    URI logOut = pasport.at("/logout");
    assertThat(visitor.http().post(logOut, form, "", "Sec-Fetch-Site", "cross-site").status())
        .isEqualTo(403);
    assertThat(visitor.get("/cabinet/").status()).isEqualTo(200);

    assertThat(visitor.http().post(logOut, form, "", "Sec-Fetch-Site", "same-origin").redirect())
        .contains(pasport.at("/"));
    assertThat(visitor.get("/cabinet/").redirect().map(URI::toString).orElse(""))
        .startsWith(pasport.at("/login/start?target=%2Fcabinet%2F").toString());
    assertThat(visitor.http().get(visitor.startLogin("/cabinet/")).status())
        .as("the portal asks, although its own session lives")
        .isEqualTo(200);
  }

  @Test
  void letsStaffInWithASignatureOnly() {
    Visitor analyst = new Visitor(pasport);
    Http.Answer refused = analyst.logIn(DemoPeople.ANALYST, LoginMethod.FIN, "/staff/exports");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("imza");
    assertThat(analyst.get("/cabinet/").redirect()).as("nobody is logged in").isPresent();

    Http.Answer page =
        analyst.logIn(DemoPeople.ANALYST, LoginMethod.BSXM, "/staff/exports&again=1");
    assertThat(page.uri()).isEqualTo(pasport.at("/staff/exports"));
    assertThat(page.status()).isEqualTo(200);
  }

  @Test
  void takesNoTokenThatWasNotMadeForTheApi() {
    EtebibApp app = new EtebibApp(pasport, DemoPeople.TWO_DOSES, LoginMethod.FIN);
    for (String token : List.of(app.idToken(), "no.token.atall")) {
      Http.Answer answer =
          new Http().get(pasport.at("/api/v1/certificates"), "Authorization", "Bearer " + token);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }
    assertThat(app.get("/cabinet/").status()).as("the cabinet takes no token").isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "//example.org/",
        "/%5Cexample.org",
        "/cabinet/../../example",
        "/api/v1/certificates",
        "/logout"
      })
  void refusesATargetOffTheList(String target) {
    Http.Answer answer =
        new Http().get(pasport.at("/login/start?target=" + target.replace("/", "%2F")));
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.redirect()).isEmpty();
  }

  @Test
  void showsTheAppItsPersonsCertificatesAndNobodyElses() {
    EtebibApp app = new EtebibApp(pasport, DemoPeople.TWO_DOSES, LoginMethod.BSXM);
    for (JsonNode due : Json.parse(app.get("/api/v1/certificates").text()).path("due")) {
      assertThat(due.at("/links/open").asText()).endsWith("/api/v1/entitlements/vaccination");
      assertThat(app.get("/api/v1/entitlements/vaccination").status()).isEqualTo(200);
    }
    JsonNode list = Json.parse(app.get("/api/v1/certificates").text()).path("certificates");
    assertThat(list).hasSize(1);
    String own = "/api/v1/certificates/" + list.get(0).path("id").asText();
    assertThat(app.get(own).status()).isEqualTo(200);
    assertThat(new String(app.get(own + "/pdf").bytes(), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
    assertThat(app.get(own + "/qr.svg").text()).contains("<svg");
    assertThat(app.get(own + "/qr.png").bytes()).startsWith(0x89, 'P', 'N', 'G');

    String others =
        Visitor.loggedIn(pasport, DemoPeople.BOOSTER)
            .certificate("VACCINATION")
            .path("id")
            .asText();
    for (String part : List.of("", "/pdf", "/qr.png", "/qr.svg")) {
      assertThat(app.get("/api/v1/certificates/" + others + part).status()).isIn(403, 404);
    }
    assertThat(new Visitor(pasport).get(own).status()).isEqualTo(401);
  }

  @Test
  void keepsAnAcknowledgedRecordThroughKillNine() throws Exception {
    KilledServer killed = killed();

    assertThat(killed.dose().getStatus()).isEqualTo(Status.ACCEPTED);
    assertThat(killed.storedDoses())
        .containsExactly(Map.of("record_id", killed.dose().getRecordId()));
    assertThat(killed.doseAgain().getStatus()).isEqualTo(Status.DUPLICATE);
    assertThat(killed.doseAgain().getRecordId()).isEqualTo(killed.dose().getRecordId());
  }

  @Test
  void keepsCorrectionsAllOrNothingThroughKillNine() throws Exception {
    KilledServer killed = killed();
    List<Map<String, String>> versions = killed.versions();

    // What was acknowledged is there; of the one under way, all or nothing.
    assertThat(versions.size()).isBetween(killed.corrections(), killed.corrections() + 1);
    assertThat(versions).filteredOn(row -> row.get("replaced_at").equals("null")).hasSize(1);
    assertThat(killed.acknowledgements()).hasSameSizeAs(versions);
    assertThat(killed.certificates()).hasSameSizeAs(versions);
    String last = String.valueOf(versions.size());
    for (Map<String, String> certificate : killed.certificates()) {
      assertThat(certificate.get("now")).isEqualTo(last);
      assertThat(certificate.get("status"))
          .isEqualTo(certificate.get("details_version").equals(last) ? "ISSUED" : "REVOKED");
    }
    assertThat(killed.correctionAgain().getStatus())
        .isEqualTo(versions.size() == killed.corrections() ? Status.ACCEPTED : Status.DUPLICATE);
  }

  @Test
  void refusedRecordKeepsItsSendersAddress_asTheAuditDoes() throws Exception {
    assertThat(killed().refusals())
        .filteredOn(row -> row.get("code").equals("IN_FUTURE"))
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(row.get("address"))
                    .matches("127\\.0\\.0\\.1|[0-9:]+/64")
                    .isEqualTo(row.get("audited")));
  }

  @Test
  void exportsTheFiguresThatSqlCounts() throws Exception {
    Figures exported = killed().exported();
    Figures counted = killed().counted();

    assertThat(exported.doses()).isEqualTo(counted.doses()).hasSizeGreaterThan(100);
    assertThat(exported.certificates()).isEqualTo(counted.certificates()).isNotEmpty();
  }

  /** Killed by the first test that asks; if that fails, it fails for the others, too. */
  private KilledServer killed() throws Exception {
    if (killed.isEmpty()) {
      killed = Optional.of(new FutureTask<>(() -> KilledServer.of(pasport)));
      killed.get().run();
    }
    return killed.get().get();
  }

  @Test
  void givesFiguresToAnalystsOnly() {
    String path =
        "/api/v1/exports/daily?from=" + Figures.FIRST + "&to=" + Figures.LAST + "&format=";
    Visitor analyst = Visitor.loggedIn(pasport, DemoPeople.ANALYST, LoginMethod.ASAN_IMZA);
    assertThat(new String(analyst.get(path + "pdf").bytes(), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
    assertThat(analyst.get(path + "xlsx").bytes()).startsWith('P', 'K');

    for (Visitor other :
        List.of(
            Visitor.loggedIn(pasport, DemoPeople.TWO_DOSES),
            // A password is no signature: staff roles need one.
            Visitor.loggedIn(pasport, DemoPeople.ANALYST, LoginMethod.FIN),
            Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.ESIGNATURE))) {
      assertThat(other.get(path + "csv").status()).isEqualTo(403);
    }
    assertThat(new Visitor(pasport).get(path + "csv").status()).isEqualTo(401);
    assertThat(
            new EtebibApp(pasport, DemoPeople.TWO_DOSES, LoginMethod.FIN)
                .get(path + "csv")
                .status())
        .isEqualTo(403);
  }

  @Test
  void letsAVerifierFindACertificateByItsCodeAndItsHolder() {
    String code =
        Visitor.loggedIn(pasport, DemoPeople.BOOSTER)
            .certificate("VACCINATION")
            .path("shortCode")
            .asText();
    Visitor verifier = Visitor.loggedIn(pasport, DemoPeople.VERIFIER, LoginMethod.ESIGNATURE);

    for (String wanted :
        List.of(
            "{\"by\": \"CODE\", \"code\": \"%s\"}".formatted(code),
            "{\"by\": \"FIN\", \"fin\": \"%s\", \"birthYear\": 1962}".formatted(DemoPeople.BOOSTER),
            "{\"by\": \"NAME\", \"familyName\": \"HUSEYNOV\", \"givenName\": \"Ömər\","
                + " \"patronymic\": \"Çingiz\", \"birthYear\": 1962}")) {
      JsonNode answer = verifier.post("/api/v1/verifier/lookups", "application/json", wanted);
      assertThat(answer.path("outcome").asText()).as(wanted).isEqualTo("VALID");
      assertThat(answer.at("/certificate/name").asText()).isEqualTo("Hüseynov Ömər");
    }
    JsonNode none =
        verifier.post(
            "/api/v1/verifier/lookups",
            "application/json",
            "{\"by\": \"FIN\", \"fin\": \"9PLC4VE\", \"birthYear\": 1963}");
    assertThat(none.path("outcome").asText()).isEqualTo("NONE_FOUND");
  }

  @Test
  void revokesACopiedCertificateForEverybodyAndGivesItsHolderAnother() {
    Visitor holder = Visitor.loggedIn(pasport, DemoPeople.BOOSTER);
    JsonNode copied = holder.certificate("VACCINATION");
    String qr = copied.path("qr").asText();
    assertThat(holder.verify(qr).path("reason").asText()).isEqualTo("OK");

    JsonNode revoked =
        Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.ESIGNATURE)
            .post(
                "/api/v1/revocations",
                "application/json",
                Json.object("identifier", copied.path("identifier").asText(), "reason", "COPIED"));

    assertThat(revoked.path("reason").asText()).isEqualTo("COPIED");
    assertThat(holder.verify(qr).path("reason").asText()).isEqualTo("REVOKED");
    JsonNode other = holder.certificate("VACCINATION");
    assertThat(other.path("identifier").asText()).isNotEqualTo(copied.path("identifier").asText());
    assertThat(holder.verify(other.path("qr").asText()).path("reason").asText()).isEqualTo("OK");
    await(() -> !published("revocations").path("identifier").isEmpty());
  }

  @Test
  void believesAForeignSignerFromItsListOn() {
    String qr = sweden.vaccination();
    Visitor anybody = new Visitor(pasport);
    assertThat(anybody.verify(qr).path("reason").asText()).isEqualTo("UNKNOWN_ISSUER");

    JsonNode asked =
        Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.ASAN_IMZA)
            .ask("/api/v1/trust/signer-lists", "application/jose", sweden.list());
    Visitor.loggedIn(pasport, DemoPeople.SECOND_SUPERVISOR, LoginMethod.ASAN_IMZA).approve(asked);

    await(() -> anybody.verify(qr).path("reason").asText().equals("OK"));
    await(() -> published("signers").path("signers").findValuesAsText("country").contains("SE"));
  }

  /** A change reaches each node's lists within seconds. */
  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Http.pause(Duration.ofMillis(500));
    }
  }

  private JsonNode published(String name) {
    return Json.payload(new Visitor(pasport).get("/trust/" + name).text());
  }

  @Test
  void describesTheApi() {
    String root = pasport.address().toString().replaceFirst("/pasport$", "");
    Http.Answer openApi = new Http().get(URI.create(root + "/openapi"));
    assertThat(openApi.status()).isEqualTo(200);
    assertThat(openApi.text()).contains("/api/v1/verifications", "/api/v1/certificates");
  }

  @Test
  void answersErrorsAsProblems() {
    Http.Answer answer = new Visitor(pasport).get("/api/v1/certificates");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(Json.parse(answer.text()).path("status").asInt()).isEqualTo(401);
  }
}
