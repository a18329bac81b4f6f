package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import az.pasport.person.PersonName;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {
  private static final Instant NOW = Instant.parse("2026-01-15T08:00:00Z");

  @Test
  void findsThePersonWhereDigitalLoginPutsThem() throws Exception {
    ProvenPerson person =
        person(
            """
            {"type": "ASAN_IMZA", "role": "analyst", "is_active": true,
             "user": {"pin": "1QWS5TD", "firstName": "Nigar", "lastName": "Həsənova",
                      "patronymic": "Kamil qızı"}}
            """);
    assertThat(person.fin().value()).isEqualTo("1QWS5TD");
    assertThat(person.name()).contains(PersonName.of("Həsənova", "Nigar", "Kamil qızı"));
    assertThat(person.means()).isEqualTo(Means.ASAN_IMZA);
    assertThat(LoggedIn.as(person, NOW).roles()).containsExactlyInAnyOrder("citizen", "analyst");
    assertThat(LoggedIn.asCitizen(person, NOW).roles()).containsExactly("citizen");
  }

  @ParameterizedTest
  @CsvSource({
    "Suharno, -, Suharno",
    "-, Suharno, Suharno",
    "Suharno, '', Suharno",
    "'  Nigar  Xanım', Həsənova, Nigar Xanım Həsənova",
    "Ni‮gar, Həsənova, Həsənova",
    "'', '', ''"
  })
  void callsAPersonByTheNamesThatThereAre(String given, String family, String shown)
      throws Exception {
    ProvenPerson person =
        person(
            "{\"user\": {\"pin\": \"1QWS5TD\", \"firstName\": \"%s\", \"lastName\": \"%s\"}}"
                .formatted(given, family));
    assertThat(LoggedIn.as(person, NOW).shortName()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"FIN", "SOMETHING_NEW", "''"})
  void grantsNoStaffRoleWithoutASignature(String type) throws Exception {
    ProvenPerson person =
        person(
            "{\"type\": \""
                + type
                + "\", \"role\": \"analyst\", \"user\": {\"pin\": \"1QWS5TD\"}}");
    assertThat(LoggedIn.as(person, NOW).roles()).containsExactly("citizen");
    assertThat(person.lacksOnlyASignature()).isTrue();
  }

  @Test
  void grantsNothingThatTheClaimMerelyCallsARole() throws Exception {
    ProvenPerson person =
        person(
            """
            {"type": "BSXM", "role": ["facility", "admin", "auditor", "Operator"],
             "user": {"pin": "1QWS5TD"}}
            """);
    assertThat(LoggedIn.as(person, NOW).roles()).containsExactlyInAnyOrder("citizen", "auditor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"user\": {}}",
        "{\"user\": \"5ZKA7LM\"}",
        "{\"user\": {\"pin\": 1234567}}",
        "{\"user\": {\"pin\": \"5ZKAOLM\"}}",
        "{\"user\": {\"pin\": \"\"}}",
        "{\"pin\": \"5ZKA7LM\"}",
        "{\"user\": {\"pin\": \"5ZKA7LM\"}, \"is_active\": false}"
      })
  void refusesATokenWithoutAnActivePersonsFin(String claims) {
    assertThatExceptionOfType(LoginFailed.class)
        .isThrownBy(() -> person(claims))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(LoginFailed.Reason.NO_FIN))
        .withMessageNotContaining("5ZKA");
  }

  @Test
  void takesAPersonWithoutAName() throws Exception {
    ProvenPerson person = person("{\"user\": {\"pin\": \"5ZKA7LM\", \"firstName\": \" \"}}");
    assertThat(person.name()).isEmpty();
    assertThat(LoggedIn.as(person, NOW).fullName()).isEmpty();
  }

  @Test
  void keepsThePersonOutOfTheText() throws Exception {
    LoggedIn login =
        LoggedIn.as(
            person("{\"user\": {\"pin\": \"5ZKA7LM\", \"firstName\": \"A\", \"lastName\": \"B\"}}"),
            NOW);
    assertThat(login.toString()).doesNotContain("5ZKA7LM");
    assertThat(login.principalName()).isEqualTo("fin:5ZKA7LM");
    assertThat(login.isOlderThan(Duration.ofHours(4), NOW.plus(Duration.ofHours(5)))).isTrue();
  }

  @Test
  void readsTheValuesOfTheMeansClaim() {
    assertThat(Claims.meansValues("1=FIN, 7 = ASAN_IMZA"))
        .containsEntry("1", Means.FIN)
        .containsEntry("7", Means.ASAN_IMZA);
    assertThatIllegalArgumentException().isThrownBy(() -> Claims.meansValues("1=NOTHING"));
    assertThatIllegalArgumentException().isThrownBy(() -> Claims.meansValues("FIN"));
  }

  private static ProvenPerson person(String claims) throws LoginFailed, ParseException {
    return Claims.DIGITAL_LOGIN.personIn(JWTClaimsSet.parse(claims));
  }
}
