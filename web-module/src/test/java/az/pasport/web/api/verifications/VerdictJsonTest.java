package az.pasport.web.api.verifications;

import static az.pasport.web.api.Contract.json;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.hcert.Dcc;
import az.pasport.hcert.Entry;
import az.pasport.samples.SampleEntries;
import az.pasport.time.BirthDate;
import az.pasport.verification.CertificateFacts;
import az.pasport.verification.Reason;
import az.pasport.verification.Verdict;
import az.pasport.web.api.Contract;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictJsonTest {
  private static final SampleEntries ENTRIES = new SampleEntries("Ministry", "URN:UVCI:01:AZ:X#Y");

  private final Contract contract = new Contract();

  @ParameterizedTest
  @EnumSource(Reason.class)
  void keepsTheContractForEveryReason(Reason reason) {
    var json = json(VerdictJson.of(Verdict.because(reason, attested())));

    contract.assertKeeps(json, "Verdict");
    assertThat(json.getString("verdict")).isEqualTo(reason.outcome().name());
    assertThat(json.getString("reason")).isEqualTo(reason.name());
  }

  @Test
  void saysNothingOfAHolderWhenTheSignatureIsNotGenuine() {
    var json = json(VerdictJson.of(Verdict.because(Reason.BAD_SIGNATURE)));

    contract.assertKeeps(json, "Verdict");
    assertThat(json).containsOnlyKeys("verdict", "verdictText", "reason", "reasonText");
  }

  @Test
  void showsHolderAndPeriod() {
    var json = json(VerdictJson.of(Verdict.because(Reason.OK, attested())));

    assertThat(json.getString("kind")).isEqualTo("IMMUNITY");
    assertThat(json.getJsonObject("holder").getString("familyName")).isEqualTo("Əliyev");
    assertThat(json.getJsonObject("holder").getString("birthDate")).isEqualTo("1990-01");
    assertThat(json.getString("validFrom")).isEqualTo("2022-01-17");
    assertThat(json.get("validUntil")).isEqualTo(JsonValue.NULL);
  }

  @Test
  void speaksThreeLanguages() {
    var words =
        json(VerdictJson.of(Verdict.because(Reason.OK, attested()))).getJsonObject("verdictText");

    assertThat(words.getString("az")).isEqualTo("Etibarlıdır");
    assertThat(words.getString("en")).isEqualTo("Valid");
    assertThat(words.getString("ru")).isEqualTo("Действителен");
  }

  @Test
  void saysOfAValidContraindicationWhatItMeans() {
    var entry = ENTRIES.contraindication("12", LocalDate.of(2022, 1, 17), LocalDate.of(2022, 7, 3));
    var json = json(VerdictJson.of(Verdict.because(Reason.OK, attested(entry))));

    contract.assertKeeps(json, "Verdict");
    assertThat(json.getString("kind")).isEqualTo("CONTRAINDICATION");
    assertThat(json.getJsonObject("reasonText").getString("en"))
        .contains("not a vaccination certificate");
  }

  private static CertificateFacts attested() {
    return attested(
        ENTRIES.recovery(
            LocalDate.of(2022, 1, 3), LocalDate.of(2022, 1, 17), LocalDate.of(2022, 7, 3)));
  }

  private static CertificateFacts attested(Entry entry) {
    return new CertificateFacts(
        new Dcc.Holder("Əliyev", "İlqar", "ALIYEV", "ILQAR", BirthDate.parse("1990-01")),
        entry,
        "AZ",
        Optional.of(LocalDate.of(2022, 1, 17)),
        Optional.empty());
  }
}
