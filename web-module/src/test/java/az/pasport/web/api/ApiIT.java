package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.reports.QrCode;
import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.records.Event;
import az.pasport.simulator.records.Hospital;
import az.pasport.web.deployment.ExternalSystems;
import az.pasport.web.deployment.TestDeployment;
import az.pasport.web.deployment.TestPeople;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole API, called over HTTP; every answer is held to the contract. */
@ArquillianTest
@RunAsClient
@Order(TestDeployment.SHARED)
class ApiIT extends ApiTestBase {
  private static final DemoPerson VACCINATED = DemoPeople.byFin(DemoPeople.TWO_DOSES);
  private static final DemoPerson RECOVERED = DemoPeople.byFin(DemoPeople.RECOVERED);
  private static final DemoPerson ONE_DOSE = DemoPeople.byFin(DemoPeople.ONE_DOSE);
  private static final DemoPerson UNOPENED = TestPeople.UNOPENED;
  private static final DemoPerson ANALYST = DemoPeople.byFin(DemoPeople.ANALYST);
  private static final DemoPerson OPERATOR = DemoPeople.byFin(DemoPeople.OPERATOR);
  private static final String NO_CERTIFICATE = "{\"qr\":\"not a certificate\"}";

  private static boolean recordsSubmitted;

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  @BeforeEach
  void submitRecords() throws Exception {
    if (!recordsSubmitted) {
      recordsSubmitted = true;
      Hospital hospital = hospital();
      submit(hospital, VACCINATED, dose(1, TODAY.minusDays(60)));
      submit(hospital, VACCINATED, dose(2, TODAY.minusDays(30)));
      submit(hospital, UNOPENED, dose(1, TODAY.minusDays(60)));
      submit(hospital, UNOPENED, dose(2, TODAY.minusDays(30)));
      submit(hospital, ONE_DOSE, dose(1, TODAY.minusDays(10)));
      submit(hospital, RECOVERED, new Event.Recovered(TODAY.minusDays(40), TODAY.minusDays(26)));
    }
  }

  // Who may call

  @ParameterizedTest
  @ValueSource(strings = {"certificates", "facilities"})
  void asksStrangerToLogIn(String path) throws Exception {
    var answer = get(path);

    assertProblem(answer, 401, "unauthenticated");
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer realm=\"pasport\"");
  }

  @Test
  void refusesForgedToken() throws Exception {
    String token = systems().appToken(VACCINATED);
    int signature = token.lastIndexOf('.') + 1;
    char other = token.charAt(signature + 9) == 'A' ? 'B' : 'A';
    String forged = token.substring(0, signature + 9) + other + token.substring(signature + 10);

    var answer = send(request("certificates").header("Authorization", "Bearer " + forged));

    assertProblem(answer, 401, "invalid-token");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith("Bearer ")
        .contains("invalid_token");
  }

  @Test
  void refusesAppWhatIsForStaff() throws Exception {
    assertProblem(getAs(VACCINATED, "facilities"), 403, "forbidden");
  }

  // Certificates

  @Test
  void listsWhatIsDueAndIssuesItWhenItIsOpened() throws Exception {
    var before = getAs(UNOPENED, "certificates");
    assertPrivate(before, 200, JSON);
    contract.assertKeeps(json(before), "Certificates");
    assertThat(json(before).getJsonArray("certificates")).isEmpty();
    JsonObject due = json(before).getJsonArray("due").getJsonObject(0);
    assertThat(due.getString("kind")).isEqualTo("VACCINATION");
    var entitlements = getAs(UNOPENED, "entitlements");
    contract.assertKeeps(json(entitlements), "Entitlements");
    JsonObject vaccination = json(entitlements).getJsonArray("entitlements").getJsonObject(0);
    assertThat(vaccination.getBoolean("held")).isFalse();
    assertThat(vaccination.getJsonObject("due")).isEqualTo(due);
    assertThat(json(getAs(UNOPENED, "me/export")).getJsonArray("certificates"))
        .as("nothing was issued")
        .isEmpty();

    String open = due.getJsonObject("links").getString("open");
    JsonObject opened = json(getAs(UNOPENED, open)).getJsonObject("certificate");
    assertThat(json(getAs(UNOPENED, open)).getJsonObject("certificate"))
        .as("opened again")
        .isEqualTo(opened);
    assertThat(opened.get("validUntil")).isEqualTo(due.get("validUntil"));
    JsonObject after = json(getAs(UNOPENED, "certificates"));
    assertThat(after.getJsonArray("due")).isEmpty();
    assertThat(after.getJsonArray("certificates").getJsonObject(0)).isEqualTo(opened);
    assertThat(json(getAs(UNOPENED, "me/export")).getJsonArray("certificates")).hasSize(1);
  }

  @Test
  void givesTheAppItsPersonsCertificate() throws Exception {
    openWhatIsDue(VACCINATED);
    var list = getAs(VACCINATED, "certificates");
    assertPrivate(list, 200, JSON);
    contract.assertKeeps(json(list), "Certificates");
    assertThat(json(list).getJsonArray("certificates")).hasSize(1);
    JsonObject certificate = json(list).getJsonArray("certificates").getJsonObject(0);
    assertThat(certificate.getJsonObject("holder").getString("familyName")).isEqualTo("Məmmədova");
    assertThat(certificate.getString("qr")).startsWith("HC1:");

    String self = certificate.getJsonObject("links").getString("self");
    assertThat(self).startsWith(base().getPath() + "api/v1/certificates/");
    var one = getAs(VACCINATED, self);
    assertPrivate(one, 200, JSON);
    assertThat(json(one)).isEqualTo(certificate);
  }

  @Test
  void givesTheSameToTheSessionOfACabinet() throws Exception {
    HttpClient browser = systems().loggedIn(base(), RECOVERED);
    assertThat(get(browser, "entitlements/immunity").statusCode()).isEqualTo(200);
    var answer = get(browser, "certificates");

    contract.assertKeeps(json(answer), "Certificates");
    JsonObject certificate = json(answer).getJsonArray("certificates").getJsonObject(0);
    assertThat(certificate.getString("kind")).isEqualTo("IMMUNITY");
    assertThat(certificate.getJsonObject("attested").getString("date"))
        .isEqualTo(TODAY.minusDays(40).toString());
  }

  @Test
  void printsCertificateUnderANameThatNamesNobody() throws Exception {
    String pdf = certificateOf(VACCINATED).getJsonObject("links").getString("pdf");

    var shown = getAs(VACCINATED, pdf);
    assertPrivate(shown, 200, "application/pdf");
    assertThat(new String(shown.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(shown.headers().firstValue("Content-Disposition"))
        .contains("inline; filename=\"covid19-vaccination-certificate.pdf\"");

    assertThat(
            getAs(VACCINATED, pdf + "?download=true").headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"covid19-vaccination-certificate.pdf\"");
  }

  @Test
  void drawsQrCodeThatReadsAsTheCertificatesText() throws Exception {
    JsonObject certificate = certificateOf(VACCINATED);
    String png = certificate.getJsonObject("links").getString("qrPng");

    var answer = getAs(VACCINATED, png + "?size=700");

    assertPrivate(answer, 200, "image/png");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
    assertThat(picture.getWidth()).isEqualTo(700);
    assertThat(picture.getHeight()).isEqualTo(700);
    int[] pixels = picture.getRGB(0, 0, 700, 700, null, 0, 700);
    var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(700, 700, pixels)));
    // Each run signs another text, and the reader's search for a code in a scene passes over four
    // of
    // a hundred; a drawing that fills the picture needs no search.
    var drawn = Map.of(DecodeHintType.PURE_BARCODE, true);
    assertThat(new QRCodeReader().decode(bitmap, drawn).getText())
        .isEqualTo(certificate.getString("qr"));

    var svg = getAs(VACCINATED, certificate.getJsonObject("links").getString("qrSvg"));
    assertPrivate(svg, 200, "image/svg+xml");
    assertThat(text(svg)).isEqualTo(QrCode.of(certificate.getString("qr")).svg());
  }

  @Test
  void refusesPictureBeyondTheLimits() throws Exception {
    String png = certificateOf(VACCINATED).getJsonObject("links").getString("qrPng");

    var answer = getAs(VACCINATED, png + "?size=20000");

    assertProblem(answer, 400, "invalid-fields");
    assertThat(json(answer).getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo("size");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/pdf", "/qr.png", "/qr.svg"})
  void answersAnothersCertificateAsIfItDidNotExist(String part) throws Exception {
    String others = certificateOf(RECOVERED).getString("id");

    var anothers = getAs(VACCINATED, "certificates/" + others + part);
    var nobodys = getAs(VACCINATED, "certificates/" + UUID.randomUUID() + part);

    assertProblem(anothers, 404, "not-found");
    assertThat(json(nobodys)).isEqualTo(json(anothers));
    assertProblem(getAs(VACCINATED, "certificates/5ZKA7LM" + part), 404, "not-found");
  }

  @Test
  void saysWhatIsMissingAndWhen() throws Exception {
    var all = getAs(ONE_DOSE, "entitlements");
    assertPrivate(all, 200, JSON);
    contract.assertKeeps(json(all), "Entitlements");
    assertThat(json(all).getJsonArray("entitlements")).hasSize(4);

    JsonObject one = json(getAs(ONE_DOSE, "entitlements/vaccination"));
    assertThat(one.getBoolean("held")).isFalse();
    assertThat(one.getJsonObject("missing").getString("reason")).isEqualTo("SERIES_INCOMPLETE");
    assertThat(one.getJsonObject("missing").getString("possibleFrom"))
        .isEqualTo(TODAY.plusDays(11).toString());
    assertProblem(getAs(ONE_DOSE, "entitlements/driving"), 404, "not-found");
  }

  @Test
  void explainsStatusForADayInTheLanguageAskedFor() throws Exception {
    var answer =
        send(
            request("status?at=" + TODAY.minusDays(20))
                .header("Authorization", "Bearer " + systems().appToken(VACCINATED))
                .header("Accept-Language", "en"));

    assertPrivate(answer, 200, JSON);
    contract.assertKeeps(json(answer), "Status");
    assertThat(answer.headers().firstValue("Content-Language")).contains("en");
    JsonObject vaccination = json(answer).getJsonArray("kinds").getJsonObject(0);
    assertThat(vaccination.getBoolean("due")).isTrue();
    assertThat(vaccination.getString("text")).contains("second dose").contains("because");
    assertThat(vaccination.getJsonArray("records")).hasSize(2);
    assertThat(due(getAs(VACCINATED, "status?at=" + TODAY.minusDays(45)))).isFalse();
  }

  @Test
  void givesTheAnswerOfBeforeTheRecordsCame() throws Exception {
    assertThat(due(getAs(VACCINATED, "status"))).isTrue();
    assertThat(due(getAs(VACCINATED, "status?known=" + TODAY.minusDays(1) + "T00:00:00Z")))
        .isFalse();
  }

  @Test
  void takesAFractionOfASecondInWhatWasKnown() throws Exception {
    var answer =
        getAs(
            VACCINATED,
            "status?at=" + TODAY + "&known=" + TODAY.minusDays(1) + "T00:00:00.123456Z");

    assertPrivate(answer, 200, JSON);
    assertThat(json(answer).getString("known")).contains(".123456+04:00");
  }

  @Test
  void namesBothMomentsThatAreWrong() throws Exception {
    var answer = getAs(VACCINATED, "status?at=soon&known=2999-01-01T00:00:00Z");

    assertProblem(answer, 400, "invalid-fields");
    assertThat(json(answer).getJsonArray("errors").getValuesAs(JsonObject.class))
        .extracting(error -> error.getString("field"))
        .containsExactly("at", "known");
  }

  @Test
  void exportHoldsWhatIsStoredOfTheCallerAndNothingOfOthers() throws Exception {
    openWhatIsDue(VACCINATED);
    openWhatIsDue(RECOVERED);
    var answer = getAs(VACCINATED, "me/export");

    assertPrivate(answer, 200, JSON);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"pasport-my-data.json\"");
    JsonObject data = json(answer);
    contract.assertKeeps(data, "StoredData");
    assertThat(data.getJsonObject("person").getString("fin")).isEqualTo(VACCINATED.fin());
    assertThat(data.getJsonObject("person").getString("birthDate")).isEqualTo("1990-02-14");
    assertThat(data.getJsonArray("records")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(data.getJsonArray("certificates")).isNotEmpty();
    assertThat(data.getJsonArray("log").getValuesAs(JsonObject.class))
        .anySatisfy(
            entry -> {
              assertThat(entry.getString("deed")).isEqualTo("APP_TOKEN_USED");
              assertThat(entry.getString("by")).isEqualTo("SELF");
              assertThat(entry.getString("address")).isNotEmpty();
            });

    JsonObject other = json(getAs(RECOVERED, "me/export"));
    String othersRecord = other.getJsonArray("records").getJsonObject(0).getString("recordId");
    String othersCertificate =
        other.getJsonArray("certificates").getJsonObject(0).getString("identifier");
    assertThat(data.toString())
        .doesNotContain(RECOVERED.fin())
        .doesNotContain(RECOVERED.givenName())
        .doesNotContain(othersRecord)
        .doesNotContain(othersCertificate);
  }

  @Test
  void exportOfWhoHasNoRecordsSaysSo() throws Exception {
    var answer = getAs(DemoPeople.byFin(DemoPeople.NO_RECORDS), "me/export");

    assertPrivate(answer, 200, JSON);
    contract.assertKeeps(json(answer), "StoredData");
    assertThat(json(answer).containsKey("person")).isFalse();
    assertThat(json(answer).getJsonArray("records")).isEmpty();
  }

  @Test
  void operatorSeesHowLongDataAreStored() throws Exception {
    var answer = get(systems().loggedIn(base(), OPERATOR), "retention");

    assertPrivate(answer, 200, JSON);
    contract.assertKeeps(json(answer), "Retention");
    assertThat(json(answer).getJsonObject("periods").getString("records")).isEqualTo("P10Y");
  }

  @Test
  void hasNoNoticeForWhoseRecordsStand() throws Exception {
    var answer = getAs(VACCINATED, "notices");

    contract.assertKeeps(json(answer), "Notices");
    assertThat(json(answer).getJsonArray("notices")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cabinet/",
        "cabinet/services",
        "cabinet/vaccination",
        "cabinet/immunity",
        "cabinet/test",
        "cabinet/contraindication",
        "cabinet/status",
        "cabinet/status?date=2022-02-20",
        "cabinet/data"
      })
  void showsEveryPageOfTheCabinet(String path) throws Exception {
    var answer = send(systems().loggedIn(base(), VACCINATED), page(path));

    assertPrivate(answer, 200, "text/html");
    assertThat(text(answer)).contains("</html>").doesNotContain("#{", "{0}");
  }

  private static boolean due(HttpResponse<byte[]> answer) {
    return json(answer).getJsonArray("kinds").getJsonObject(0).getBoolean("due");
  }

  // Verification

  @Test
  void verifiesCertificateForAnybody() throws Exception {
    var answer = verify(body(certificateOf(VACCINATED).getString("qr")));

    assertPrivate(answer, 200, JSON);
    JsonObject verdict = json(answer);
    contract.assertKeeps(verdict, "Verdict");
    assertThat(verdict.getString("verdict")).isEqualTo("VALID");
    assertThat(verdict.getString("kind")).isEqualTo("VACCINATION");
    assertThat(verdict.getJsonObject("holder").getString("birthDate")).isEqualTo("1990-02-14");
    assertThat(verdict.get("validUntil")).isNotEqualTo(JsonValue.NULL);
  }

  @Test
  void saysNotValidWithTheReasonWhenOneCharacterWasChanged() throws Exception {
    String qr = certificateOf(VACCINATED).getString("qr");
    int at = qr.length() / 2;
    char other = qr.charAt(at) == 'A' ? 'B' : 'A';

    JsonObject verdict = json(verify(body(qr.substring(0, at) + other + qr.substring(at + 1))));

    contract.assertKeeps(verdict, "Verdict");
    assertThat(verdict.getString("verdict")).isEqualTo("NOT_VALID");
    assertThat(verdict.getString("reason")).isNotEqualTo("OK");
    assertThat(verdict).doesNotContainKey("holder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HC1:", "[]", "\"HC1:\"", "{\"qr\":", "null"})
  void refusesBodyThatIsNoObject(String body) throws Exception {
    assertProblem(verify(body), 400, "malformed-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"qr\":null}", "{\"qr\":7}", "{\"qr\":\" \"}", "{\"QR\":\"HC1:\"}"})
  void namesTheFieldThatIsMissing(String body) throws Exception {
    var answer = verify(body);

    assertProblem(answer, 400, "invalid-fields");
    assertThat(json(answer).getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo("qr");
  }

  @Test
  void refusesBodyBeyondSixteenKilobytesAnnouncedOrNot() throws Exception {
    byte[] tooLarge = body("HC1:" + "A".repeat(16 * 1024)).getBytes(StandardCharsets.UTF_8);

    assertProblem(
        send(verification().POST(BodyPublishers.ofByteArray(tooLarge))), 413, "too-large");
    assertProblem(send(verification().POST(ExternalSystems.chunked(tooLarge))), 413, "too-large");
  }

  @Test
  void takesBodyWithoutAnnouncedLength() throws Exception {
    var answer =
        send(
            verification()
                .POST(ExternalSystems.chunked(NO_CERTIFICATE.getBytes(StandardCharsets.UTF_8))));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).getString("reason")).isEqualTo("NOT_A_CERTIFICATE");
  }

  @Test
  void refusesBodyThatIsNotCalledJson() throws Exception {
    assertProblem(
        send(
            request("verifications")
                .header("X-Forwarded-For", newClient())
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(NO_CERTIFICATE))),
        415,
        "unsupported-media-type");
  }

  @Test
  void answersOfEachCertificateInAFile() throws Exception {
    byte[] text = "\ufeffHC1:ABC\r\nAZ1:DEF\r\n".getBytes(StandardCharsets.UTF_16LE);
    var answer = verifyFile("verifications/files", newClient(), text);
    assertThat(answer.statusCode()).isEqualTo(200);
    contract.assertKeeps(json(answer), "FileVerdicts");
    assertThat(json(answer).getJsonArray("certificates")).hasSize(2);
    assertThat(json(answer).getInt("pagesRead")).isEqualTo(1);
  }

  @Test
  void saysWhyThereIsNoCertificateInAFile() throws Exception {
    var answer = verifyFile("verifications/files", newClient(), new byte[0]);
    assertProblem(answer, 400, "invalid-fields");
    assertThat(json(answer).getJsonArray("errors").getJsonObject(0).getString("code"))
        .isEqualTo("EMPTY");
  }

  @Test
  void anotherSpellingOfTheAddressLeadsPastNoLimit() throws Exception {
    byte[] text = "HC1:ABC".getBytes(StandardCharsets.US_ASCII);
    for (String spelling : List.of("verifications/files/", "verifications/files;a=b")) {
      assertThat(verifyFile(spelling, newClient(), text).statusCode()).as(spelling).isIn(400, 404);
    }
    var tooLarge = verifyFile("verifications/files", newClient(), new byte[11 * 1024 * 1024]);
    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(json(tooLarge).getString("type")).isEqualTo("urn:pasport:problem:too-large");
  }

  @Test
  void letsEachClientWaitForItsFilesToo() throws Exception {
    String greedy = newClient();
    for (int i = 0; i < ExternalSystems.BURST; i++) {
      assertThat(verifyFrom(greedy).statusCode()).isEqualTo(200);
    }
    var refused = verifyFile("verifications/files", greedy, new byte[0]);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(json(refused).getString("type")).isEqualTo("urn:pasport:problem:rate-limited");
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
  }

  private HttpResponse<byte[]> verifyFile(String path, String client, byte[] file)
      throws Exception {
    return send(
        request(path)
            .header("X-Forwarded-For", client)
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofByteArray(file)));
  }

  @Test
  void letsEachClientWaitForItself() throws Exception {
    String greedy = newClient();
    for (int i = 0; i < ExternalSystems.BURST; i++) {
      assertThat(verifyFrom(greedy).statusCode()).isEqualTo(200);
    }

    var refused = verifyFrom(greedy);

    assertProblem(refused, 429, "rate-limited");
    assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 60);
    assertThat(verifyFrom(newClient()).statusCode()).isEqualTo(200);
  }

  @Test
  void publishesTheSignersCertificates() throws Exception {
    var answer = get("signers");
    contract.assertKeeps(json(answer), "Signers");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=300");
    JsonObject signer = json(answer).getJsonArray("signers").getJsonObject(0);
    byte[] der = Base64.getDecoder().decode(signer.getString("certificate"));
    assertThat(Base64.getDecoder().decode(signer.getString("kid")))
        .isEqualTo(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(der), 8));

    var pem = send(request("signers").header("Accept", "application/x-pem-file"));
    assertThat(pem.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/x-pem-file");
    var read =
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(pem.body()));
    assertThat(read).hasSize(json(answer).getJsonArray("signers").size());
    assertThat(read.iterator().next().getEncoded()).isEqualTo(der);
  }

  // Figures

  @ParameterizedTest
  @CsvSource({
    "csv, text/csv",
    "pdf, application/pdf",
    "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  void exportsFiguresToAnAnalyst(String format, String mediaType) throws Exception {
    String period = TODAY.minusDays(90) + "&to=" + TODAY;

    var answer =
        get(
            systems().loggedIn(base(), ANALYST),
            "exports/daily?from=" + period + "&lang=en&format=" + format);

    assertPrivate(answer, 200, mediaType);
    assertThat(answer.body()).isNotEmpty();
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains(
            "attachment; filename=\"pasport-daily-%s-%s.%s\""
                .formatted(TODAY.minusDays(90), TODAY, format));
  }

  @Test
  void namesEveryWrongParameterAtOnce() throws Exception {
    var answer =
        get(
            systems().loggedIn(base(), ANALYST),
            "exports/daily?from=yesterday&format=docx&lang=de");

    assertProblem(answer, 400, "invalid-fields");
    assertThat(json(answer).getJsonArray("errors").getValuesAs(JsonObject.class))
        .extracting(error -> error.getString("field"))
        .containsExactlyInAnyOrder("from", "to", "format", "lang");
  }

  // Facilities

  @Test
  void operatorRegistersFacilityWhichThenSubmits() throws Exception {
    HttpClient browser = systems().loggedIn(base(), OPERATOR);
    String facility =
        """
        {"code":"SUMGAIT-CH-04","nameAz":"Sumqayıt Şəhər Xəstəxanası",
         "nameEn":"Sumgait City Hospital","region":"ABSHERON_KHIZI"}
        """;

    var registered = post(browser, "facilities", facility);
    assertPrivate(registered, 202, JSON);
    var early = post(browser, "facilities/SUMGAIT-CH-04/secret", "");
    assertProblem(early, 404, "not-found");
    approved(registered);
    assertProblem(post(browser, "facilities", facility), 409, "facility-already-registered");

    var replaced =
        postIn(browser, "facilities/SUMGAIT-CH-04/secret", "", "Sec-Fetch-Site", "same-origin");
    assertPrivate(replaced, 202, JSON);
    approved(replaced);
    String secret = json(replaced).getString("secret");
    assertThat(secret).isNotEqualTo(json(registered).getString("secret"));
    var hospital = Hospital.at(server(), "SUMGAIT-CH-04", secret);
    var worker =
        post(
            browser,
            "facilities/SUMGAIT-CH-04/workers",
            "{\"id\":\"T-104\",\"name\":\"Səbinə Nəsirova\"}");
    assertPrivate(worker, 201, JSON);
    contract.assertKeeps(json(worker), "Worker");
    var lot =
        post(
            browser,
            "facilities/SUMGAIT-CH-04/deliveries",
            """
            {"product":"EU/1/20/1528","lot":"fh-1234","doses":1,"deliveredOn":"%s","document":"Q-7"}
            """
                .formatted(TODAY.minusDays(5)));
    assertPrivate(lot, 201, JSON);
    contract.assertKeeps(json(lot), "Lot");
    submit(hospital, DemoPeople.byFin(DemoPeople.PARENT), dose(1, TODAY.minusDays(3)));
    var lots = get(browser, "facilities/SUMGAIT-CH-04/lots");
    contract.assertKeeps(json(lots), "Lots");
    assertThat(json(lots).getJsonArray("lots").getJsonObject(0).getInt("used")).isOne();
    assertProblem(
        post(
            browser,
            "facilities/SUMGAIT-CH-04/deliveries",
            """
            {"product":"EU/1/20/1528","lot":"FH-1234","doses":-2,"deliveredOn":"%s","document":"Q-8"}
            """
                .formatted(TODAY)),
        400,
        "invalid-fields");
    var dismissed = post(browser, "facilities/SUMGAIT-CH-04/workers/T-104/dismissal", "");
    assertPrivate(dismissed, 200, JSON);
    var workers = get(browser, "facilities/SUMGAIT-CH-04/workers");
    contract.assertKeeps(json(workers), "Workers");
    assertThat(json(workers).getJsonArray("workers").getJsonObject(0).getBoolean("active"))
        .isFalse();

    var list = get(browser, "facilities");
    contract.assertKeeps(json(list), "Facilities");
    assertThat(json(list).getJsonArray("facilities").getValuesAs(JsonObject.class))
        .extracting(it -> it.getString("code"))
        .contains("BAKU-MC-01", "SUMGAIT-CH-04")
        .isSorted();
    assertProblem(post(browser, "facilities/NO-SUCH-99/secret", ""), 404, "not-found");
  }

  @Test
  void namesEverythingThatIsWrongWithAFacility() throws Exception {
    var answer =
        post(
            systems().loggedIn(base(), OPERATOR),
            "facilities",
            "{\"code\":\"4\",\"nameAz\":\"\",\"region\":\"MARS\"}");

    assertProblem(answer, 400, "invalid-fields");
    assertThat(json(answer).getJsonArray("errors")).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Origin, https://evil.example",
    "X-Other, 1"
  })
  void refusesChangeThatAnotherSiteMadeABrowserSend(String header, String value) throws Exception {
    assertProblem(
        postIn(
            systems().loggedIn(base(), OPERATOR),
            "facilities/BAKU-MC-01/secret",
            "",
            header,
            value),
        403,
        "cross-site");
  }

  // HTTP

  @Test
  void answersWhateverIsWrongWithAProblem() throws Exception {
    assertProblem(get("no-such-thing"), 404, "not-found");
    var wrongMethod = send(request("certificates").DELETE());
    assertProblem(wrongMethod, 405, "method-not-allowed");
    assertThat(wrongMethod.headers().firstValue("Allow").orElse("")).contains("GET");
    assertProblem(send(request("signers").header("Accept", "image/png")), 406, "not-acceptable");
  }

  @Test
  void tellsPeopleThatTheirFileIsTooLarge() throws Exception {
    var answer =
        send(
            page("verify/server")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(new byte[12 * 1024 * 1024])));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(text(answer)).contains("10 MB", "<h1>");
  }

  @Test
  void refusesADamagedUpload() throws Exception {
    var answer =
        send(
            page("verify/server")
                .header("X-Forwarded-For", newClient())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString("--b\r\nnothing")));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains("<h1>");
  }

  @Test
  void letsNobodyCheckOnThePageMoreThanByTheApi() throws Exception {
    String greedy = newClient();
    for (int i = 0; i < ExternalSystems.BURST; i++) {
      assertThat(checkOnPage(greedy, "az").statusCode()).isEqualTo(200);
    }
    assertProblem(verifyFrom(greedy), 429, "rate-limited");
    for (var title :
        Map.of(
                "az", "Həddən artıq çox sorğu",
                "en", "Too many requests",
                "ru", "Слишком много запросов")
            .entrySet()) {
      var refused = checkOnPage(greedy, title.getKey());
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("")))
          .isBetween(1, 60);
      assertThat(text(refused)).contains("<h1>" + title.getValue() + "</h1>");
    }
    assertThat(checkOnPage(newClient(), "az").statusCode()).isEqualTo(200);
  }

  /** Presses the button of the form for texts. */
  private HttpResponse<byte[]> checkOnPage(String client, String language) throws Exception {
    return send(
        page("verify/server")
            .header("X-Forwarded-For", client)
            .header("Accept-Language", language)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("typed=typed&typed%3Atext=HC1%3A&typed%3Acheck=")));
  }

  @Test
  void describesItself() throws Exception {
    var answer = send(page("/openapi?format=json"));

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonObject served = json(answer);
    assertThat(served.getJsonObject("info").getString("title")).isEqualTo("Pasport API");
    contract
        .document()
        .path("paths")
        .fieldNames()
        .forEachRemaining(
            path ->
                assertThat(served.getJsonObject("paths").keySet())
                    .anyMatch(name -> name.endsWith(path)));
    var written = new java.util.ArrayList<String>();
    contract.document().at("/components/schemas").fieldNames().forEachRemaining(written::add);
    assertThat(served.getJsonObject("components").getJsonObject("schemas").keySet())
        .containsExactlyInAnyOrderElementsOf(written);
    assertThat(served.getJsonObject("components").getJsonObject("securitySchemes").keySet())
        .containsExactlyInAnyOrder("bearer", "session");
  }

  @Test
  void isReadyWhenDatabaseAndSigningKeyWork() throws Exception {
    JsonObject ready = json(send(page("/health/ready")));

    assertThat(ready.getString("status")).isEqualTo("UP");
    assertThat(ready.getJsonArray("checks").getValuesAs(JsonObject.class))
        .extracting(check -> check.getString("name"))
        .contains("database", "signing-key");
    assertThat(json(send(page("/health/live"))).getString("status")).isEqualTo("UP");
  }

  /** The person's first certificate; what is due is opened before, which issues it. */
  private JsonObject certificateOf(DemoPerson person) throws Exception {
    openWhatIsDue(person);
    return json(getAs(person, "certificates")).getJsonArray("certificates").getJsonObject(0);
  }

  private void openWhatIsDue(DemoPerson person) throws Exception {
    for (JsonObject due :
        json(getAs(person, "certificates")).getJsonArray("due").getValuesAs(JsonObject.class)) {
      var opened = getAs(person, due.getJsonObject("links").getString("open"));
      assertPrivate(opened, 200, JSON);
      assertThat(json(opened).getBoolean("held")).isTrue();
    }
  }

  private HttpResponse<byte[]> verifyFrom(String client) throws Exception {
    return send(
        request("verifications")
            .header("X-Forwarded-For", client)
            .header("Content-Type", JSON)
            .POST(BodyPublishers.ofString(NO_CERTIFICATE)));
  }

  private HttpResponse<byte[]> postIn(
      HttpClient browser, String path, String body, String header, String value) throws Exception {
    return send(
        browser,
        request(path)
            .header("Content-Type", JSON)
            .header(header, value)
            .POST(BodyPublishers.ofString(body)));
  }
}
