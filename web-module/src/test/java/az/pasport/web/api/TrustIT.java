package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.records.Hospital;
import az.pasport.web.deployment.ExternalSystems;
import az.pasport.web.deployment.ForeignCountry;
import az.pasport.web.deployment.TestDeployment;
import az.pasport.web.deployment.TestPeople;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Trust documents, revocations and foreign signers, from outside over HTTP. */
@ArquillianTest
@RunAsClient
@Order(TestDeployment.GLOBAL_STATE)
class TrustIT extends ApiTestBase {
  private static final DemoPerson SUPERVISOR = DemoPeople.byFin(DemoPeople.SUPERVISOR);
  private static final DemoPerson OPERATOR = DemoPeople.byFin(DemoPeople.OPERATOR);
  private static final DemoPerson FRAUDSTER = DemoPeople.byFin(DemoPeople.BOOSTER);
  private static final DemoPerson COPIED = DemoPeople.byFin(DemoPeople.TWO_DOSES);
  private static final List<DemoPerson> MANY = List.of(TestPeople.TWO_DOSES, TestPeople.ONE_DOSE);
  private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(20);
  private static final Instant NOW = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);

  private static boolean recordsSubmitted;

  @Deployment
  static WebArchive war() {
    return TestDeployment.globalState();
  }

  private static ForeignCountry gateway() {
    return systems().gateway();
  }

  @BeforeEach
  void submitRecords() throws Exception {
    if (!recordsSubmitted) {
      recordsSubmitted = true;
      Hospital hospital = hospital();
      for (DemoPerson person : List.of(FRAUDSTER, COPIED, MANY.get(0), MANY.get(1))) {
        for (int dose = 1; dose <= 2; dose++) {
          submit(hospital, person, dose(dose, TODAY.minusDays(120 - 30L * dose)));
        }
      }
    }
  }

  // The documents

  @Test
  void publishesSignedDocumentsThatItsKeysVerify() throws Exception {
    JsonObject signers = document("signers", "pasport-signers");
    JsonObject revocations = document("revocations", "pasport-revocations");

    assertThat(signers.getJsonArray("signers").getValuesAs(JsonObject.class))
        .filteredOn(signer -> signer.getString("country").equals("AZ"))
        .hasSize(4)
        .extracting(signer -> signer.getJsonArray("usages").getString(0))
        .containsExactlyInAnyOrder("TEST", "VACCINATION", "RECOVERY", "CONTRAINDICATION");
    assertThat(signers.getJsonArray("keys")).as("those of /trust/keys").hasSize(1);
    for (JsonObject document : List.of(signers, revocations)) {
      Instant issued = Instant.parse(document.getString("issuedAt"));
      assertThat(document.getJsonNumber("version").longValueExact()).isPositive();
      assertThat(Instant.parse(document.getString("nextUpdate")))
          .isEqualTo(issued.plus(Duration.ofDays(1)));
      assertThat(Instant.parse(document.getString("staleAfter")))
          .isEqualTo(issued.plus(Duration.ofDays(7)));
    }
    assertThat(revocations.getString("country")).isEqualTo("AZ");
    assertThat(text(send(page("trust/authority")))).startsWith("-----BEGIN CERTIFICATE-----");
  }

  @Test
  void bundlesBothInOneFile() throws Exception {
    JsonObject bundle = json(send(page("trust/bundle")));
    assertThat(payload(bundle.getString("signers"), "pasport-signers")).containsKey("signers");
    assertThat(payload(bundle.getString("revocations"), "pasport-revocations"))
        .containsKey("identifier");
  }

  @Test
  void sendsNothingAgainToWhoHasIt() throws Exception {
    for (String name :
        List.of(
            "signers",
            "revocations",
            "revocations/index",
            "bundle",
            "compact-bundle",
            "keys",
            "authority")) {
      var first = send(page("trust/" + name));
      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
      assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("max-age");
      String etag = first.headers().firstValue("ETag").orElseThrow();
      var again = send(page("trust/" + name).header("If-None-Match", etag));
      assertThat(again.statusCode()).as(name).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }

  @Test
  void knowsNoOtherDocument() throws Exception {
    assertThat(send(page("trust/nothing")).statusCode()).isEqualTo(404);
    assertThat(send(page("trust/")).statusCode()).isEqualTo(404);
  }

  // Revocation

  @Test
  void revokedCertificateIsRefusedAtOnceListedAndNotIssuedAgain() throws Exception {
    JsonObject certificate = certificateOf(FRAUDSTER, "vaccination");
    String identifier = certificate.getString("identifier");
    assertThat(reasonOf(certificate.getString("qr"))).isEqualTo("OK");
    long before =
        document("revocations", "pasport-revocations").getJsonNumber("version").longValueExact();
    HttpClient supervisor = systems().loggedIn(base(), SUPERVISOR);

    JsonObject revoked = ok(revoke(supervisor, identifier, "FRAUD"));

    contract.assertKeeps(revoked, "Revocation");
    assertThat(reasonOf(certificate.getString("qr"))).isEqualTo("REVOKED");
    JsonObject published =
        eventually(
            () -> document("revocations", "pasport-revocations"),
            document -> hashes(document).contains(hash(identifier)));
    assertThat(published.getJsonNumber("version").longValueExact()).isGreaterThan(before);
    assertIsInTheCompressedForm(published, hash(identifier));
    JsonObject entitlement = json(getAs(FRAUDSTER, "entitlements/vaccination"));
    contract.assertKeeps(entitlement, "Entitlement");
    assertThat(entitlement.getBoolean("held")).isFalse();
    assertThat(entitlement.getJsonObject("withheld").getString("reason")).isEqualTo("FRAUD");

    assertThat(ok(revoke(supervisor, identifier, "FRAUD")))
        .as("once more for the same reason")
        .isEqualTo(revoked);
    assertProblem(revoke(supervisor, identifier, "COPIED"), 409, "revoked-before");
    JsonObject list = json(getAs(FRAUDSTER, "certificates"));
    assertThat(list.getJsonArray("certificates")).isEmpty();
    assertThat(list.getJsonArray("due")).isEmpty();
  }

  /** The same edition, by the files that its index names. */
  private void assertIsInTheCompressedForm(JsonObject full, String hash) throws Exception {
    JsonObject index = document("revocations/index", "pasport-revocation-index");
    assertThat(index.getJsonNumber("version")).isEqualTo(full.getJsonNumber("version"));
    assertThat(index.getString("issuedAt")).isEqualTo(full.getString("issuedAt"));
    assertThat(index.getInt("count")).isEqualTo(hashes(full).size());
    byte[] all = file(index.getJsonObject("hashes"));
    List<String> listed = new ArrayList<>();
    for (int i = 0; i < all.length; i += 16) {
      listed.add(Base64.getEncoder().encodeToString(Arrays.copyOfRange(all, i, i + 16)));
    }
    assertThat(listed).containsExactlyInAnyOrderElementsOf(hashes(full)).contains(hash);

    byte[] own = Base64.getDecoder().decode(hash);
    JsonObject partition =
        ExternalSystems.json(file(index.getJsonObject("directory")))
            .getJsonArray("partitions")
            .getJsonObject(own[0] & 0xFF);
    assertThat(partition.getInt("count")).isPositive();
    for (String form : List.of("filter", "hashes")) {
      file(partition.getString(form), partition.getInt(form + "Length"));
    }
    assertThat(index.getJsonArray("deltas")).isNotEmpty();
    file(index.getJsonArray("deltas").getJsonObject(0));

    JsonObject bundle = json(send(page("trust/compact-bundle")));
    assertThat(payload(bundle.getString("revocationIndex"), "pasport-revocation-index"))
        .containsKey("filtersDigest");
    assertThat(Base64.getDecoder().decode(bundle.getString("revocationHashes"))).isEqualTo(all);
  }

  private byte[] file(JsonObject named) throws Exception {
    return file(named.getString("file"), named.getInt("length"));
  }

  private byte[] file(String name, int length) throws Exception {
    HttpResponse<byte[]> answer = send(page("trust/revocations/files/" + name));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(answer.headers().firstValue("ETag")).contains('"' + name + '"');
    assertThat(answer.body()).hasSize(length);
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body())))
        .isEqualTo(name);
    return answer.body();
  }

  @Test
  void hasNoFileThatNoIndexNames() throws Exception {
    for (String name : List.of("0".repeat(64), "", "index", "A".repeat(64), "0".repeat(65))) {
      assertThat(send(page("trust/revocations/files/" + name)).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void holderOfACopiedCertificateGetsAnother() throws Exception {
    JsonObject copied = certificateOf(COPIED, "vaccination");
    ok(revoke(systems().loggedIn(base(), SUPERVISOR), copied.getString("identifier"), "COPIED"));

    JsonObject other = certificateOf(COPIED, "vaccination");

    assertThat(other.getString("identifier")).isNotEqualTo(copied.getString("identifier"));
    assertThat(reasonOf(copied.getString("qr"))).isEqualTo("REVOKED");
    assertThat(reasonOf(other.getString("qr"))).isEqualTo("OK");
  }

  @Test
  void severalCertificatesAreNotRevokedByOneSupervisor() throws Exception {
    JsonObject first = certificateOf(MANY.get(0), "vaccination");
    JsonObject second = certificateOf(MANY.get(1), "vaccination");
    String body =
        "{\"identifiers\":[\"%s\",\"%s\"],\"reason\":\"COPIED\"}"
            .formatted(first.getString("identifier"), second.getString("identifier"));
    HttpClient supervisor = systems().loggedIn(base(), SUPERVISOR);

    HttpResponse<byte[]> asked = post(supervisor, "revocations", body);
    assertThat(reasonOf(first.getString("qr"))).isEqualTo("OK");
    approved(asked);

    assertThat(reasonOf(first.getString("qr"))).isEqualTo("REVOKED");
    assertThat(reasonOf(second.getString("qr"))).isEqualTo("REVOKED");
  }

  /** The way for a supervisor who has revoked as many alone as one may on a day. */
  @Test
  void oneCertificateInAListWaitsForASecondSupervisor() throws Exception {
    JsonObject certificate = certificateOf(MANY.get(0), "vaccination");
    String body =
        "{\"identifiers\":[\"%s\"],\"reason\":\"COPIED\"}"
            .formatted(certificate.getString("identifier"));
    HttpClient supervisor = systems().loggedIn(base(), SUPERVISOR);

    HttpResponse<byte[]> asked = post(supervisor, "revocations", body);
    assertThat(reasonOf(certificate.getString("qr"))).isEqualTo("OK");
    approved(asked);

    assertThat(reasonOf(certificate.getString("qr"))).isEqualTo("REVOKED");
  }

  @Test
  void namesWhatIsWrongWithARevocation() throws Exception {
    HttpClient supervisor = systems().loggedIn(base(), SUPERVISOR);
    assertProblem(revoke(supervisor, "URN:UVCI:01:AZ:NOBODYS#A", "FRAUD"), 404, "not-found");
    var wrong = revoke(supervisor, "", "BECAUSE");
    assertProblem(wrong, 400, "invalid-fields");
    assertThat(json(wrong).getJsonArray("errors").getValuesAs(JsonObject.class))
        .extracting(error -> error.getString("field"))
        .containsExactly("identifier", "reason");
    assertProblem(
        revoke(systems().loggedIn(base(), OPERATOR), "URN:UVCI:01:AZ:X#A", "FRAUD"),
        403,
        "forbidden");
  }

  // Foreign signers

  @Test
  void believesAForeignSignerFromItsListOnAndNoLongerThanItIsListed() throws Exception {
    var sweden = new ForeignCountry(NOW);
    String qr = sweden.vaccination();
    assertThat(reasonOf(qr)).isEqualTo("UNKNOWN_ISSUER");
    HttpClient supervisor = systems().loggedIn(base(), SUPERVISOR);
    String second = gateway().list(2, sweden);

    HttpResponse<byte[]> asked = importList(supervisor, second);
    assertThat(reasonOf(qr)).as("not before another agrees").isEqualTo("UNKNOWN_ISSUER");
    assertProblem(
        post(supervisor, "approvals/" + waiting(asked).getInt("id") + "/approve", "{}"),
        403,
        "own-request");
    approved(asked);
    assertThat(eventually(() -> reasonOf(qr), "OK"::equals)).isEqualTo("OK");
    eventually(
        () -> document("signers", "pasport-signers"),
        document ->
            document.getJsonArray("signers").getValuesAs(JsonObject.class).stream()
                .anyMatch(signer -> signer.getString("country").equals("SE")));

    JsonObject again = ok(importList(supervisor, second));
    contract.assertKeeps(again, "ImportedSignerList");
    assertThat(again.getInt("signers")).isEqualTo(1);
    assertProblem(importList(supervisor, gateway().list(1, sweden)), 409, "signer-list-older");
    assertProblem(importList(supervisor, gateway().list(2)), 409, "signer-list-older");
    assertProblem(importList(supervisor, sweden.list(3, sweden)), 400, "invalid-fields");
    assertThat(reasonOf(qr)).as("refused lists change nothing").isEqualTo("OK");
    JsonObject held = json(get(supervisor, "trust/signer-lists"));
    contract.assertKeeps(held, "SignerLists");
    assertThat(held.getJsonArray("lists").getJsonObject(0).getInt("version")).isEqualTo(2);

    approved(importList(supervisor, gateway().list(3)));
    assertThat(eventually(() -> reasonOf(qr), "UNKNOWN_ISSUER"::equals))
        .isEqualTo("UNKNOWN_ISSUER");
  }

  @Test
  void onlyASupervisorImportsAList() throws Exception {
    assertProblem(
        importList(systems().loggedIn(base(), OPERATOR), gateway().list(9)), 403, "forbidden");
  }

  // Watching

  @Test
  void tellsHowLongItsKeysLast() throws Exception {
    var metrics = send(page("/metrics"));
    assertThat(text(metrics))
        .contains("pasport_signing_key_days_left")
        .contains("use=\"VACCINATION\"")
        .contains("use=\"LISTS\"");
  }

  private JsonObject document(String name, String type) throws Exception {
    return payload(text(send(page("trust/" + name))), type);
  }

  /** What a reader takes from a document: nothing, unless one of our keys signed it. */
  private JsonObject payload(String text, String type) throws Exception {
    JWSObject jws = JWSObject.parse(text);
    JWKSet keys = JWKSet.parse(text(send(page("trust/keys"))));
    assertThat(jws.getHeader().getType().getType()).isEqualTo(type);
    assertThat(
            jws.verify(new ECDSAVerifier(keys.getKeyByKeyId(jws.getHeader().getKeyID()).toECKey())))
        .isTrue();
    return ExternalSystems.json(jws.getPayload().toBytes());
  }

  private static List<String> hashes(JsonObject revocations) {
    return revocations.getJsonArray("identifier").getValuesAs(JsonString::getString);
  }

  private static String hash(String identifier) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(identifier.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(Arrays.copyOf(digest, 16));
  }

  private interface Condition<T> {
    boolean test(T value) throws Exception;
  }

  /** What is true within seconds: the last value asked for. */
  private static <T> T eventually(Callable<T> value, Condition<T> condition) throws Exception {
    long end = System.nanoTime() + PUBLISHED_WITHIN.toNanos();
    T last = value.call();
    while (!condition.test(last) && System.nanoTime() < end) {
      Thread.sleep(500);
      last = value.call();
    }
    assertThat(condition.test(last)).as(() -> "in time").isTrue();
    return last;
  }

  private String reasonOf(String qr) throws Exception {
    return json(verify(body(qr))).getString("reason");
  }

  private HttpResponse<byte[]> revoke(HttpClient browser, String identifier, String reason)
      throws Exception {
    String body =
        Json.createObjectBuilder()
            .add("identifier", identifier)
            .add("reason", reason)
            .build()
            .toString();
    return post(browser, "revocations", body);
  }

  private HttpResponse<byte[]> importList(HttpClient browser, String list) throws Exception {
    return post(
        browser, "trust/signer-lists", "application/jose", list.getBytes(StandardCharsets.UTF_8));
  }
}
