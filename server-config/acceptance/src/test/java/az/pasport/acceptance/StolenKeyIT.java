package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The plan of {@code security.md} for a stolen signing key, carried out with the commands of {@code
 * keys.md}: the key is withdrawn, a new one is certified, and all of its certificates are issued
 * anew.
 */
class StolenKeyIT {
  /** Certificates beside those of the demo's people. */
  private static final int COPIES = 10_000;

  /** Generous, for a busy machine; {@code security.md} has what was measured. */
  private static final Duration BOUND = Duration.ofMinutes(5);

  private static Installation pasport;
  private static Path keys;

  @BeforeAll
  static void start() {
    keys = Target.emptyFolder("keys/stolen-key").resolve("keys.p12");
    pasport =
        Installation.start(
            "stolen-key",
            Postgres.start("stolen-key"),
            new MicroServer("stolen-key"),
            Map.of("PASPORT_KEYS_FILE", keys.toString()));
    pasport.submitDemo();
  }

  @AfterAll
  static void stop() {
    if (pasport != null) {
      pasport.close();
    }
  }

  @Test
  void stolenKeyIsWithdrawnAndItsCertificatesAreIssuedAnew() {
    Visitor holder = Visitor.loggedIn(pasport, DemoPeople.TWO_DOSES);
    Visitor other = Visitor.loggedIn(pasport, DemoPeople.RECOVERED);
    JsonNode old = holder.certificate("VACCINATION");
    String immunity = other.certificate("IMMUNITY").path("qr").asText();
    String oldQr = old.path("qr").asText();
    assertThat(reason(oldQr)).isEqualTo("OK");
    String stolen = keyIdOf(old);
    Crowd crowd = Crowd.like(pasport.database(), DemoPeople.TWO_DOSES, COPIES);
    assertThat(certificatesBy(stolen)).isEqualTo(COPIES + 1);

    KeyFile file = new KeyFile(keys);
    // The server may read the file between the two changes: then it has a signer in any case.
    file.addSigner("dsc-after-the-theft", KeyFile.VACCINATIONS);
    file.withdraw("dsc-" + stolen);

    await(() -> reason(oldQr).equals("KEY_WITHDRAWN"));
    JsonNode verdict = new Visitor(pasport).verify(oldQr);
    assertThat(verdict.path("verdict").asText()).isEqualTo("NOT_VALID");
    assertThat(verdict.at("/reasonText/az").asText()).contains("ləğv edilib");
    assertThat(verdict.at("/reasonText/en").asText()).contains("withdrawn");
    assertThat(reason(immunity)).as("signed by another key").isEqualTo("OK");
    await(() -> !published().path("withdrawn").isEmpty());
    assertThat(published().path("withdrawn"))
        .extracting(JsonNode::asText)
        .containsExactly(KeyFile.base64(stolen));

    long start = System.nanoTime();
    JsonNode round = renewAll();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(round.path("renewed").asInt()).isEqualTo(COPIES + 1);
    assertThat(round.path("failed").asInt()).isZero();
    System.out.printf("%d certificates issued anew in %d s%n", COPIES + 1, took.toSeconds());

    String after = file.keyId("dsc-after-the-theft");
    assertThat(certificatesBy(after)).isEqualTo(COPIES + 1);
    assertThat(crowd.withoutReplacementBy(after)).isZero();
    for (String qr : crowd.replacements(3)) {
      assertThat(reason(qr)).isEqualTo("OK");
    }
    JsonNode renewed = holder.certificate("VACCINATION");
    assertThat(renewed.path("replaces").asText()).isEqualTo(old.path("identifier").asText());
    assertThat(reason(renewed.path("qr").asText())).isEqualTo("OK");
    assertThat(reason(oldQr)).isEqualTo("KEY_WITHDRAWN");
    assertThat(renewAll().path("renewed").asInt()).as("nothing is issued twice").isZero();
  }

  /** Looks twice a second: at the lists, which change within seconds, and at a round. */
  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + BOUND.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Http.pause(Duration.ofMillis(500));
    }
  }

  /** Has a supervisor start a round, and waits until it is finished. */
  private static JsonNode renewAll() {
    Visitor supervisor = Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.ASAN_IMZA);
    Http.Answer started = supervisor.send("/api/v1/renewals", "application/json", "");
    assertThat(started.status()).as(started.text()).isEqualTo(202);
    String round = URI.create(started.header("Location")).getPath();
    await(() -> supervisor.json(round).path("status").asText().equals("FINISHED"));
    return supervisor.json(round);
  }

  private static String reason(String qr) {
    return new Visitor(pasport).verify(qr).path("reason").asText();
  }

  private static JsonNode published() {
    return Json.payload(new Visitor(pasport).get("/trust/signers").text());
  }

  private static String keyIdOf(JsonNode certificate) {
    return onlyRow(
            "select key_id from certificate where identifier = ?",
            certificate.path("identifier").asText())
        .get("key_id");
  }

  private static int certificatesBy(String keyId) {
    return Integer.parseInt(
        onlyRow("select count(*) as number from certificate where key_id = ?", keyId)
            .get("number"));
  }

  private static Map<String, String> onlyRow(String sql, Object... parameters) {
    List<Map<String, String>> rows = pasport.database().rows(sql, parameters);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }
}
