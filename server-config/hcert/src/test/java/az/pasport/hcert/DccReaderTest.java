package az.pasport.hcert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.hcert.HcertException.Reason;
import az.pasport.time.BirthDate;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DccReaderTest {
  private static final String VACCINATION =
      """
      {"ver": "1.3.0", "nam": {"fn": "Д", "fnt": "D"}, "dob": "1980-02-29",
       "v": [{"tg": "840539006", "vp": "1119349007", "mp": "EU/1/20/1528", "ma": "ORG-100030215",
              "dn": 2, "sd": 2, "dt": "2021-06-15", "co": "XX", "is": "Someone", "ci": "1"}]}
      """;

  private static Dcc read(String json) throws Exception {
    return Dcc.read(
        HcertFormat.DCC,
        new ObjectMapper().readValue(json, new TypeReference<Map<String, Object>>() {}));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"dob\": \"1980-02-29\"|\"dob\": \"1980-02-29T00:00:00\"",
        "\"dt\": \"2021-06-15\"|\"dt\": \"2021-06-15T13:14:15Z\"",
        "\"dn\": 2|\"dn\": 2.0",
        "\"fnt\": \"D\"|\"fnt\": \"de la Cruz\"",
        "\"ver\": \"1.3.0\"|\"ver\": \"7\"",
        "\"v\":|\"t\": null, \"r\": null, \"v\":",
        "\"ci\": \"1\"|\"ci\": \"urn:uvci:01:xx:1\", \"zz\": {\"new\": [1]}",
        "\"is\": \"Someone\"|\"is\": \"\"",
        "2021-06-15| 2021-06-15\\t",
        "\"ver\": \"1.3.0\"|\"ver\": \"1.2.1\", \"r\": []"
      })
  void forgivesAMannerOfWriting(String ours, String theirs) throws Exception {
    assertThat(VACCINATION).contains(ours);
    Dcc dcc = read(VACCINATION.replace(ours, theirs));
    assertThat(dcc.problems()).isEmpty();
    assertThat(dcc.holder().dateOfBirth()).isEqualTo(BirthDate.parse("1980-02-29"));
    assertThat(dcc.entry())
        .isInstanceOfSatisfying(
            VaccinationEntry.class,
            entry -> {
              assertThat(entry.dose()).isEqualTo(2);
              assertThat(entry.date()).isEqualTo(LocalDate.of(2021, 6, 15));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"fnt\"|\"xx\"|nam: neither fnt nor gnt",
        "\"nam\"|\"xx\"|nam: missing",
        "\"dob\"|\"xx\"|dob: missing",
        "1980-02-29|1981-02-29|dob: no date of birth",
        "1980-02-29|1880-02-29|dob: no date of birth",
        "\"dn\": 2|\"dn\": 0|v[0].dn: no count from 1",
        "\"dn\": 2|\"dn\": \"2\"|v[0].dn: no count from 1",
        "\"sd\"|\"xx\"|v[0].sd: no count from 1",
        "2021-06-15|15.06.2021|v[0].dt: no date",
        "\"ci\": \"1\"|\"ci\": 1|v[0].ci: no text",
        "\"mp\"|\"xx\"|v[0].mp: missing",
        "\"v\": [|\"v\": [{},|v: not a list of one",
        "\"v\"|\"xx\"|v, t, r: not exactly one of them",
        "\"v\": [|\"t\": [{}], \"v\": [|v, t, r: not exactly one of them"
      })
  void namesWhatItCannotUnderstand(String ours, String theirs, String problem) throws Exception {
    assertThat(VACCINATION).contains(ours);
    Dcc dcc = read(VACCINATION.replace(ours, theirs));
    assertThat(dcc.problems()).contains(problem);
    assertThatExceptionOfType(HcertException.class)
        .isThrownBy(dcc::entry)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.SCHEMA));
  }

  @Test
  void showsTheHolderWhereTheEntryCannotBeRead() throws Exception {
    Dcc dcc = read(VACCINATION.replace("\"v\": [", "\"v\": [3,"));
    assertThat(dcc.holder())
        .isEqualTo(new Dcc.Holder("Д", "", "D", "", BirthDate.parse("1980-02-29")));
  }

  @Test
  void asksNoEntryOfCertificatesBefore13ButHasNoneToGive() throws Exception {
    Dcc dcc = read("{\"ver\": \"1.2.1\", \"nam\": {\"gnt\": \"G\"}, \"dob\": \"\"}");
    assertThat(dcc.problems()).isEmpty();
    assertThatExceptionOfType(HcertException.class).isThrownBy(dcc::entry);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-06-15T13:14:15Z, 2021-06-15T13:14:15Z",
    "2021-06-15T13:14:15+04, 2021-06-15T09:14:15Z",
    "2021-06-15T13:14:15+0400, 2021-06-15T09:14:15Z",
    "2021-06-15T13:14:15+04:00, 2021-06-15T09:14:15Z",
    "2021-06-15T13:14:15.123Z, 2021-06-15T13:14:15.123Z",
    "2021-06-15T13:14Z, 2021-06-15T13:14:00Z",
    "2021-06-15T13:14:15, 2021-06-15T13:14:15Z"
  })
  void readsTheTimeOfASampleInEveryZoneNotation(String text, Instant time) throws Exception {
    Dcc dcc =
        read(
            """
            {"ver": "1.3.0", "nam": {"gnt": "G"}, "dob": "1980",
             "t": [{"tg": "840539006", "tt": "LP6464-4", "sc": "%s", "tr": "260415000",
                    "co": "XX", "is": "Someone", "ci": "1"}]}
            """
                .formatted(text));
    assertThat(dcc.problems()).isEmpty();
    assertThat(dcc.entry())
        .isInstanceOfSatisfying(
            TestEntry.class, test -> assertThat(test.sampleTaken()).isEqualTo(time));
  }
}
