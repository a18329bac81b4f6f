package az.pasport.hcert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import az.pasport.hcert.HcertException.Reason;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 7: a certificate of contraindication never looks like a DCC. */
class HcertFormatTest {
  private static final TestSigner SIGNER = new TestSigner();

  /** Below it, RFC 8392, section 9.1, leaves the claims to private use. */
  private static final int PRIVATE_USE = -65_536;

  private static final long OURS = HcertFormat.CONTRAINDICATION.claim();

  private static String contraindication() {
    return Payloads.encode(Payloads.contraindication(), SIGNER);
  }

  @Test
  void carriesAContraindicationUnderAPrefixAndAClaimOfItsOwn() throws HcertException {
    assertThat(HcertFormat.CONTRAINDICATION.claim()).isLessThan(PRIVATE_USE);
    assertThat(contraindication())
        .startsWith("AZ1:")
        .matches("[0-9A-Z $%*+\\-./:]+")
        .hasSizeLessThan(620);
    Map<?, ?> claims =
        (Map<?, ?>) Cbor.read(HcertDecoder.decode(contraindication()).envelope().payload());
    assertThat(claims.keySet()).isEqualTo(Set.of(1L, 4L, 6L, OURS));
  }

  @Test
  void writesNoFieldOfADccsEntriesAndNoReason() throws HcertException {
    Map<?, ?> fields =
        HcertFormat.CONTRAINDICATION.certificateIn(
            Cbor.read(HcertDecoder.unwrap(contraindication()).payload()));
    assertThat(fields.keySet()).isEqualTo(Set.of("ver", "nam", "dob", "c"));
    Map<?, ?> entry = (Map<?, ?>) ((List<?>) fields.get("c")).get(0);
    assertThat(entry.keySet()).isEqualTo(Set.of("tg", "cn", "df", "du", "co", "is", "ci"));
  }

  @Test
  void refusesAContraindicationUnderThePrefixOfDccs() {
    assertRefused("HC1:" + contraindication().substring(4), Reason.CWT);
  }

  @Test
  void refusesADccUnderThePrefixOfContraindications() {
    for (CertificatePayload payload :
        List.of(Payloads.vaccination(), Payloads.recovery(), Payloads.test())) {
      assertRefused("AZ1:" + Payloads.encode(payload, SIGNER).substring(4), Reason.CWT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HC1:", "AZ1:"})
  void refusesBothClaimsAtOnce(String prefix) {
    byte[] claims =
        Cbor.write(
            cbor -> {
              cbor.writeStartObject(null, 2);
              cbor.writeFieldId(HcertFormat.DCC.claim());
              cbor.writeStartObject(null, 1);
              cbor.writeFieldId(HcertFormat.HCERT_DCC);
              new PayloadWriter(cbor).write(Payloads.vaccination());
              cbor.writeEndObject();
              cbor.writeFieldId(HcertFormat.CONTRAINDICATION.claim());
              new PayloadWriter(cbor).write(Payloads.contraindication());
              cbor.writeEndObject();
            });
    assertRefused(
        prefix + Base45.encode(Zlib.deflate(CoseSign1.write(claims, SIGNER))), Reason.CWT);
  }

  private static void assertRefused(String text, Reason reason) {
    HcertException refusal =
        catchThrowableOfType(HcertException.class, () -> HcertDecoder.decode(text));
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(catchThrowableOfType(HcertException.class, () -> HcertDecoder.unwrap(text)))
        .as("the signature is checked before the claims are looked at")
        .isNull();
  }

  private static Map<String, Object> fields(String group, Map<String, ?> entry) {
    return Map.of("ver", "1.0.0", "nam", Map.of("fnt", "X"), "dob", "1980", group, List.of(entry));
  }

  private static final Map<String, String> ENTRY =
      Map.of(
          "tg", Entry.COVID_19,
          "cn", "12",
          "df", "2021-08-09",
          "du", "2022-08-08",
          "co", "AZ",
          "is", "X",
          "ci", "Y");

  @Test
  void readsAContraindicationInItsFormOnly() throws HcertException {
    Dcc read = Dcc.read(HcertFormat.CONTRAINDICATION, fields("c", ENTRY));
    assertThat(read.entry())
        .isEqualTo(
            new ContraindicationEntry(
                Entry.COVID_19,
                "12",
                LocalDate.of(2021, 8, 9),
                LocalDate.of(2022, 8, 8),
                "AZ",
                "X",
                "Y"));
    assertThat(Dcc.read(HcertFormat.DCC, fields("c", ENTRY)).entries()).isEmpty();
  }

  @Test
  void asksAnEntryOfEveryVersion() {
    Map<String, Object> nothing = Map.of("ver", "1.0.0", "nam", Map.of("fnt", "X"), "dob", "1980");
    assertThat(Dcc.read(HcertFormat.CONTRAINDICATION, nothing).problems())
        .containsExactly("c: missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v", "t", "r"})
  void refusesTheEntriesOfADccInAContraindication(String group) {
    Map<String, Object> fields = new HashMap<>(fields("c", ENTRY));
    fields.put(group, List.of(Map.of()));
    assertThat(Dcc.read(HcertFormat.CONTRAINDICATION, fields).problems())
        .containsExactly("v, t, r: not in a certificate of contraindication");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tg", "cn", "df", "du", "co", "is", "ci"})
  void asksEveryFieldOfAContraindication(String field) {
    Map<String, String> entry = new HashMap<>(ENTRY);
    entry.remove(field);
    Dcc read = Dcc.read(HcertFormat.CONTRAINDICATION, fields("c", entry));
    assertThat(read.problems()).contains("c[0]." + field + ": missing");
    assertThat(read.entries()).isEmpty();
  }
}
