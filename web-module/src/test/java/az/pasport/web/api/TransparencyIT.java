package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.digest.Sha256;
import az.pasport.hcert.HcertDecoder;
import az.pasport.merkle.ConsistencyProof;
import az.pasport.merkle.InclusionProof;
import az.pasport.merkle.TreeHash;
import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.records.Hospital;
import az.pasport.transparency.LogEntry;
import az.pasport.transparency.LogSalt;
import az.pasport.web.deployment.TestDeployment;
import az.pasport.web.deployment.TestPeople;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The log of issued certificates, from outside over HTTP. */
@ArquillianTest
@RunAsClient
@Order(TestDeployment.SHARED)
class TransparencyIT extends ApiTestBase {
  private static final DemoPerson HOLDER = TestPeople.LOGGED;
  private static final Duration LOGGED_WITHIN = Duration.ofSeconds(40);

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
      for (int number = 1; number <= 2; number++) {
        submit(hospital, HOLDER, dose(number, TODAY.minusDays(120 - 30L * number)));
      }
    }
  }

  private JsonObject certificate() throws Exception {
    return certificateOf(HOLDER, "vaccination");
  }

  /** The holder's proof, once a signed head has the certificate. */
  private JsonObject proof(JsonObject certificate) throws Exception {
    String path = "certificates/" + certificate.getString("id") + "/inclusion-proof";
    long end = System.nanoTime() + LOGGED_WITHIN.toNanos();
    JsonObject proof = ok(getAs(HOLDER, path));
    while (proof.getString("status").equals("PENDING")) {
      assertThat(System.nanoTime()).as("in the log within time").isLessThan(end);
      contract.assertKeeps(proof, "CertificateInclusion");
      TimeUnit.MILLISECONDS.sleep(300);
      proof = ok(getAs(HOLDER, path));
    }
    contract.assertKeeps(proof, "CertificateInclusion");
    return proof;
  }

  /** The payload of a tree head, its signature checked with the published keys. */
  private JsonObject head(String jws) throws Exception {
    JWSObject head = JWSObject.parse(jws.strip());
    assertThat(head.getHeader().getType().getType()).isEqualTo("pasport-tree-head");
    var key =
        JWKSet.parse(text(send(page("trust/keys"))))
            .getKeyByKeyId(head.getHeader().getKeyID())
            .toECKey();
    assertThat(head.verify(new ECDSAVerifier(key))).isTrue();
    return Json.createReader(new StringReader(head.getPayload().toString())).readObject();
  }

  private static List<TreeHash> hashes(JsonArray texts) {
    return texts.getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .map(TreeHash::parse)
        .toList();
  }

  @Test
  void holderProvesThatTheCertificateIsInTheLog() throws Exception {
    JsonObject certificate = certificate();
    JsonObject proof = proof(certificate);
    JsonObject head = head(proof.getString("treeHead"));
    byte[] digest = Sha256.of(HcertDecoder.unwrap(certificate.getString("qr")).signedBytes());
    LogEntry entry = LogEntry.of(LogSalt.parse(proof.getString("salt")), digest);

    assertThat(proof.getString("signedDigest"))
        .isEqualTo(Base64.getEncoder().encodeToString(digest));
    assertThat(proof.getString("entry")).isEqualTo(entry.base64());
    assertThat(head.getInt("size")).isEqualTo(proof.getInt("treeSize"));
    assertThat(
            new InclusionProof(
                    proof.getInt("leafIndex"),
                    proof.getInt("treeSize"),
                    hashes(proof.getJsonArray("path")))
                .proves(entry.leaf(), TreeHash.parse(head.getString("root"))))
        .isTrue();
  }

  @Test
  void nobodyElseIsGivenTheHoldersProof() throws Exception {
    String path = "certificates/" + certificate().getString("id") + "/inclusion-proof";

    assertProblem(getAs(TestPeople.RECOVERED, path), 404, "not-found");
    assertProblem(get(path), 401, "unauthenticated");
  }

  @Test
  void whoeverHoldsTheCertificateIsGivenItsSalt() throws Exception {
    JsonObject certificate = certificate();
    JsonObject proof = proof(certificate);

    JsonObject held = ok(proofOfHeld(certificate.getString("qr")));
    contract.assertKeeps(held, "CertificateInclusion");
    assertThat(held.getString("salt")).isEqualTo(proof.getString("salt"));
    assertThat(held.getInt("leafIndex")).isEqualTo(proof.getInt("leafIndex"));
  }

  @Test
  void textThatWasNotIssuedHasNoProof() throws Exception {
    assertProblem(proofOfHeld("HC1:no certificate"), 400, "invalid-fields");
    assertProblem(proofOfHeld(systems().gateway().vaccination()), 404, "not-found");
  }

  private HttpResponse<byte[]> proofOfHeld(String qr) throws Exception {
    return send(
        request("transparency/inclusion-proofs")
            .header("X-Forwarded-For", newClient())
            .header("Content-Type", JSON)
            .POST(BodyPublishers.ofString(body(qr))));
  }

  @Test
  void anybodyFollowsTheLog() throws Exception {
    proof(certificate());
    JsonObject head = head(text(send(page("trust/tree-head"))));
    int size = head.getInt("size");
    var entries = get("transparency/entries?from=0&count=10");
    contract.assertKeeps(json(entries), "LogEntries");
    assertThat(json(entries).getJsonArray("entries")).hasSize(Math.min(10, size));

    JsonObject consistency = ok(get("transparency/consistency-proof?from=1&to=" + size));
    contract.assertKeeps(consistency, "ConsistencyProof");
    LogEntry first = LogEntry.parse(json(entries).getJsonArray("entries").getString(0));
    assertThat(
            new ConsistencyProof(1, size, hashes(consistency.getJsonArray("path")))
                .proves(first.leaf(), TreeHash.parse(head.getString("root"))))
        .isTrue();

    String inAddress = Base64.getUrlEncoder().encodeToString(first.bytes());
    JsonObject inclusion =
        ok(get("transparency/inclusion-proof?size=" + size + "&entry=" + inAddress));
    contract.assertKeeps(inclusion, "InclusionProof");
    assertThat(inclusion.getInt("leafIndex")).isZero();
  }

  @Test
  void headsOfADayAreALineEach() throws Exception {
    proof(certificate());
    LocalDate today = LocalDate.now(Clock.systemUTC());
    String latest = text(send(page("trust/tree-head"))).strip();

    assertThat(text(send(page("trust/tree-heads/" + today)))).contains(latest.substring(0, 20));
    assertThat(send(page("trust/tree-heads/2020-01-01")).statusCode()).isEqualTo(404);
    assertThat(send(page("trust/tree-heads/yesterday")).statusCode()).isEqualTo(404);
  }

  @Test
  void namesTheParameterThatIsWrong() throws Exception {
    for (String wrong :
        List.of(
            "entries?from=-1&count=10",
            "entries?from=0&count=0",
            "entries?from=0&count=10001",
            "entries?from=x&count=1",
            "entries?count=1",
            "consistency-proof?from=2&to=1",
            "consistency-proof?from=0&to=999999999",
            "consistency-proof?from=0",
            "inclusion-proof?size=1&entry=short",
            "inclusion-proof?size=1",
            "inclusion-proof?entry=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&size=x")) {
      var answer = get("transparency/" + wrong);
      assertProblem(answer, 400, "invalid-fields");
      assertThat(json(answer).getJsonArray("errors").getJsonObject(0).getString("field"))
          .as(wrong)
          .isIn("from", "count", "to", "entry", "size");
    }
    assertProblem(
        get(
            "transparency/inclusion-proof?size=0&entry=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
        404,
        "not-found");
  }

  @Test
  void staffSeeHowFarTheLogIs() throws Exception {
    JsonObject status = ok(get(loggedIn(DemoPeople.OPERATOR), "transparency/status"));
    contract.assertKeeps(status, "LogStatus");
    assertProblem(getAs(HOLDER, "transparency/status"), 403, "forbidden");
    assertProblem(get("transparency/status"), 401, "unauthenticated");
  }
}
