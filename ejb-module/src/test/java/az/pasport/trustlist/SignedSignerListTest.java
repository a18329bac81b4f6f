package az.pasport.trustlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.hcert.DccKeyUsage;
import az.pasport.keys.KeyId;
import az.pasport.keys.TestTrust;
import az.pasport.trustlist.SignerListRefused.Why;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedSignerListTest {
  private static final Instant NOW = Instant.parse("2022-01-10T08:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir static Path folder;
  private static X509Certificate gateway;
  private static X509Certificate signer;

  @BeforeAll
  static void makeKeys() {
    gateway = TestTrust.listCertificate(folder, CLOCK);
    signer = TestTrust.certificate(folder, CLOCK, DccKeyUsage.VACCINATION);
  }

  private static String jws(String payload) throws Exception {
    return TestTrust.jws(folder, CLOCK, payload);
  }

  private static String list(String certificates) {
    return """
        {"source": "eu-gateway", "version": 7, "issuedAt": "2022-01-10T07:00:00Z",
         "certificates": [%s]}"""
        .formatted(certificates);
  }

  private static String item(String country, String kid, String rawData) {
    return """
        {"kid": "%s", "country": "%s", "rawData": "%s", "certificateType": "DSC",
         "thumbprint": "…", "timestamp": "2022-01-01T00:00:00Z"}"""
        .formatted(kid, country, rawData);
  }

  private static String der() throws Exception {
    return Base64.getEncoder().encodeToString(signer.getEncoded());
  }

  private static String kid() {
    return KeyId.of(signer).base64();
  }

  private static SignedSignerList open(String jws) {
    return SignedSignerList.open(jws, List.of(gateway), NOW);
  }

  private static void assertRefused(String jws, Why why) {
    assertThatExceptionOfType(SignerListRefused.class)
        .isThrownBy(() -> open(jws))
        .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
  }

  @Test
  void readsTheFormOfTheGateways() throws Exception {
    SignedSignerList list = open(jws(list(item("SE", kid(), der()))));

    assertThat(list.source()).isEqualTo("eu-gateway");
    assertThat(list.version()).isEqualTo(7);
    assertThat(list.issuedAt()).isEqualTo("2022-01-10T07:00:00Z");
    assertThat(list.leftOut()).isEmpty();
    assertThat(list.items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.country()).isEqualTo("SE");
              assertThat(SignerListEntry.certificate(item.base64())).isEqualTo(signer);
            });
  }

  @Test
  void takesNoAuthorityForASigner() throws Exception {
    String authority = item("SE", kid(), der()).replace("\"DSC\"", "\"CSCA\"");
    assertThat(open(jws(list(authority))).items()).isEmpty();
  }

  @Test
  void leavesOutWhatCannotBeUsedAndTakesTheRest() throws Exception {
    SignedSignerList list =
        open(
            jws(
                list(
                    String.join(
                        ",",
                        item("SE", kid(), der()),
                        item("AZ", kid(), der()),
                        item("SE", "AAAAAAAAAAA=", der()),
                        item("SE", kid(), "AAAA"),
                        item("se", kid(), der()),
                        "17"))));

    assertThat(list.items()).hasSize(1);
    assertThat(list.leftOut())
        .extracting(SkippedCertificate::why)
        .containsExactly(
            SkippedCertificate.Why.OUR_COUNTRY,
            SkippedCertificate.Why.WRONG_KID,
            SkippedCertificate.Why.NO_CERTIFICATE,
            SkippedCertificate.Why.NO_COUNTRY,
            SkippedCertificate.Why.NO_CERTIFICATE);
  }

  @Test
  void refusesAListThatAnotherKeySigned(@TempDir Path elsewhere) throws Exception {
    X509Certificate other = TestTrust.listCertificate(elsewhere, CLOCK);
    String jws = jws(list(""));
    assertThatExceptionOfType(SignerListRefused.class)
        .isThrownBy(() -> SignedSignerList.open(jws, List.of(other), NOW))
        .satisfies(refused -> assertThat(refused.why()).isEqualTo(Why.BAD_SIGNATURE));
  }

  @Test
  void refusesAListThatWasChanged() throws Exception {
    String[] parts = jws(list("")).split("\\.");
    String changed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(list("").replace("7,", "8,").getBytes("UTF-8"));
    assertRefused(parts[0] + "." + changed + "." + parts[2], Why.BAD_SIGNATURE);
  }

  @Test
  void refusesAnUnsignedList() {
    var header =
        Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
    var payload = Base64.getUrlEncoder().withoutPadding().encodeToString(list("").getBytes());
    assertRefused(header + "." + payload + ".", Why.NO_SIGNED_DOCUMENT);
    assertRefused(list(""), Why.NO_SIGNED_DOCUMENT);
    assertRefused("", Why.NO_SIGNED_DOCUMENT);
  }

  @Test
  void refusesWithoutAnAnchorInForce() throws Exception {
    String jws = jws(list(""));
    Instant ended = gateway.getNotAfter().toInstant();
    for (var anchors : List.of(List.<X509Certificate>of(), List.of(gateway))) {
      assertThatExceptionOfType(SignerListRefused.class)
          .isThrownBy(() -> SignedSignerList.open(jws, anchors, ended))
          .satisfies(refused -> assertThat(refused.why()).isEqualTo(Why.NO_ANCHOR));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"source\": \"eu-gateway\"|\"source\": \"EU Gateway\"",
        "\"version\": 7|\"version\": 0",
        "\"version\": 7|\"version\": \"7\"",
        "\"version\": 7|\"version\": 7.5",
        "\"version\": 7|\"version\": 99999999999999999999",
        "\"issuedAt\": \"2022-01-10T07:00:00Z\"|\"issuedAt\": \"yesterday\"",
        "\"certificates\": []|\"certificates\": {}",
        "\"certificates\": []|\"certificates\": [",
      })
  void refusesAMalformedList(String right, String wrong) throws Exception {
    String whole = list("");
    assertThat(whole).contains(right);
    assertRefused(jws(whole.replace(right, wrong)), Why.MALFORMED);
  }

  @Test
  void refusesAListFromTheFuture() throws Exception {
    assertRefused(jws(list("").replace("T07:", "T09:")), Why.FROM_THE_FUTURE);
  }
}
