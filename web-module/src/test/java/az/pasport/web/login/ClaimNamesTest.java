package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import az.pasport.person.PersonName;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimNamesTest {
  private static final Instant NOW = Instant.parse("2026-01-15T08:00:00Z");

  @Test
  void findsThePersonWhereDigitalLoginPutsThem() throws Exception {
    VerifiedPerson person =
        person(
            """
            {"type": "ASAN_IMZA", "role": "analyst", "is_active": true,
             "user": {"pin": "1QWS5TD", "firstName": "Nigar", "lastName": "Həsənova",
                      "patronymic": "Kamil qızı"}}
            """);
    assertThat(person.fin().value()).isEqualTo("1QWS5TD");
    assertThat(person.name()).contains(PersonName.of("Həsənova", "Nigar", "Kamil qızı"));
    assertThat(person.means()).isEqualTo(LoginMeans.ASAN_IMZA);
    assertThat(LoggedInPerson.as(person, LoginRealm.CITIZENS, NOW, NOW).roles())
        .containsExactlyInAnyOrder("citizen", "analyst");
    assertThat(LoggedInPerson.asCitizen(person, NOW).roles()).containsExactly("citizen");
  }

  @ParameterizedTest
  @CsvSource({
    "Suharno, -, Suharno",
    "-, Suharno, Suharno",
    "Suharno, '', Suharno",
    "'  Nigar\u00a0 Xanım', Həsənova, Nigar Xanım Həsənova",
    "Ni\u202egar, Həsənova, Həsənova",
    "'', '', ''"
  })
  void callsAPersonByTheNamesThatThereAre(String given, String family, String shown)
      throws Exception {
    VerifiedPerson person =
        person(
            "{\"user\": {\"pin\": \"1QWS5TD\", \"firstName\": \"%s\", \"lastName\": \"%s\"}}"
                .formatted(given, family));
    assertThat(LoggedInPerson.as(person, LoginRealm.CITIZENS, NOW, NOW).shortName())
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"FIN", "SOMETHING_NEW", "''"})
  void grantsNoStaffRoleWithoutASignature(String type) throws Exception {
    VerifiedPerson person =
        person(
            "{\"type\": \""
                + type
                + "\", \"role\": \"analyst\", \"user\": {\"pin\": \"1QWS5TD\"}}");
    assertThat(LoggedInPerson.as(person, LoginRealm.CITIZENS, NOW, NOW).roles())
        .containsExactly("citizen");
    assertThat(person.lacksOnlyASignature()).isTrue();
  }

  @Test
  void grantsNothingThatTheClaimMerelyCallsARole() throws Exception {
    VerifiedPerson person =
        person(
            """
            {"type": "BSXM", "role": ["facility", "admin", "auditor", "Operator"],
             "user": {"pin": "1QWS5TD"}}
            """);
    assertThat(LoggedInPerson.as(person, LoginRealm.CITIZENS, NOW, NOW).roles())
        .containsExactlyInAnyOrder("citizen", "auditor");
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
    VerifiedPerson person = person("{\"user\": {\"pin\": \"5ZKA7LM\", \"firstName\": \" \"}}");
    assertThat(person.name()).isEmpty();
    assertThat(LoggedInPerson.as(person, LoginRealm.CITIZENS, NOW, NOW).fullName()).isEmpty();
  }

  @Test
  void keepsThePersonOutOfTheText() throws Exception {
    LoggedInPerson login =
        LoggedInPerson.as(
            person("{\"user\": {\"pin\": \"5ZKA7LM\", \"firstName\": \"A\", \"lastName\": \"B\"}}"),
            LoginRealm.CITIZENS,
            NOW,
            NOW);
    assertThat(login.toString()).doesNotContain("5ZKA7LM");
    assertThat(login.principalName()).isEqualTo("fin:5ZKA7LM");
    assertThat(login.isOlderThan(Duration.ofHours(4), NOW.plus(Duration.ofHours(5)))).isTrue();
  }

  @Test
  void readsTheValuesOfTheMeansClaim() {
    assertThat(ClaimNames.meansValues("x", "1=FIN, 7 = ASAN_IMZA"))
        .containsEntry("1", LoginMeans.FIN)
        .containsEntry("7", LoginMeans.ASAN_IMZA);
    for (String wrong : List.of("1=NOTHING", "FIN", "1=FIN=2", "")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ClaimNames.meansValues("pasport.staff-login.means-values", wrong))
          .withMessageContaining("pasport.staff-login.means-values")
          .withMessageContaining("ASAN_IMZA");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "realm_access.roles, operator",
    "resource_access.console.roles, supervisor",
    "resource_access.az\\.pasport\\.console.roles, auditor",
    "resource_access.az.pasport.console.roles,",
    "resource_access.console,"
  })
  void findsRolesWhereKeycloakHasThem(String path, @Nullable String role) throws Exception {
    ClaimNames usual = ClaimNames.OPENID;
    ClaimNames names =
        new ClaimNames(
            usual.pin(),
            usual.givenName(),
            usual.familyName(),
            usual.patronymic(),
            usual.means(),
            usual.meansValues(),
            path);
    VerifiedPerson person =
        names.personIn(
            JWTClaimsSet.parse(
                """
                {"pin": "1QWS5TD", "given_name": "Aysel", "family_name": "Kərimova",
                 "acr": "ESIGNATURE", "realm_access": {"roles": ["operator", "offline_access"]},
                 "resource_access": {"console": {"roles": ["supervisor"]},
                                     "az.pasport.console": {"roles": ["auditor"]}}}
                """));
    assertThat(LoggedInPerson.as(person, LoginRealm.STAFF, NOW, NOW).roles())
        .isEqualTo(role == null ? Set.of() : Set.of(role));
    assertThat(person.name().orElseThrow().shortly()).isEqualTo("Aysel Kərimova");
  }

  @ParameterizedTest
  @CsvSource({
    "'[\"pwd\", \"sc\"]', ESIGNATURE",
    "'[\"sc\", \"pwd\", \"mfa\"]', ESIGNATURE",
    "'[\"pwd\", \"otp\"]', FIN",
    "'[\"otp\"]', UNKNOWN",
    "[], UNKNOWN",
    "'{\"sc\": true}', UNKNOWN",
    "'\"sc\"', ESIGNATURE"
  })
  void ofSeveralMeansASignatureCounts(String amr, LoginMeans means) throws Exception {
    ClaimNames names =
        new ClaimNames(
            "pin", "x", "x", "x", "amr", ClaimNames.meansValues("x", "pwd=FIN,sc=ESIGNATURE"), "x");
    assertThat(
            names
                .personIn(JWTClaimsSet.parse("{\"pin\": \"1QWS5TD\", \"amr\": " + amr + "}"))
                .means())
        .isEqualTo(means);
  }

  private static VerifiedPerson person(String claims) throws LoginFailed, ParseException {
    return ClaimNames.DIGITAL_LOGIN.personIn(JWTClaimsSet.parse(claims));
  }
}
