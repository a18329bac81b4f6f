package az.pasport.web.api.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import az.pasport.facility.Region;
import az.pasport.security.FacilityCode;
import az.pasport.web.api.json.RequestReader;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacilityRequestTest {
  @Test
  void readsFacility() {
    FacilityRequest request =
        parse(
            """
            {"code":" sumgait-ch-04 ","nameAz":" Sumqayıt Şəhər Xəstəxanası","region":"absheron_khizi",
             "nameEn":"Sumgait City Hospital"}
            """);

    assertThat(request.facilityCode()).isEqualTo(new FacilityCode("SUMGAIT-CH-04"));
    assertThat(request.nameAz()).isEqualTo("Sumqayıt Şəhər Xəstəxanası");
    assertThat(request.nameEn()).isEqualTo("Sumgait City Hospital");
    assertThat(request.knownRegion()).isEqualTo(Region.ABSHERON_KHIZI);
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    String longName = "x".repeat(201);

    assertThat(
            errors(
                """
                {"code":"4-SUMGAIT","nameAz":" ","nameEn":"%s","region":"Lənkəran"}
                """
                    .formatted(longName)))
        .extracting(FieldError::field, FieldError::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("code", "BAD_FACILITY_CODE"),
            org.assertj.core.groups.Tuple.tuple("nameAz", "REQUIRED"),
            org.assertj.core.groups.Tuple.tuple("nameEn", "TOO_LONG"),
            org.assertj.core.groups.Tuple.tuple("region", "UNKNOWN_VALUE"));
  }

  @Test
  void refusesInvisibleCharacters() {
    assertThat(
            errors(
                """
                {"code":"SUMGAIT-CH-04","nameAz":"Sumqayıt\\nXəstəxanası",
                 "nameEn":"Sumgait \\u202eHospital","region":"ABSHERON_KHIZI"}
                """))
        .extracting(FieldError::field, FieldError::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("nameAz", "INVISIBLE_CHARACTER"),
            org.assertj.core.groups.Tuple.tuple("nameEn", "INVISIBLE_CHARACTER"));
  }

  @Test
  void refusesANameThatThePaperCannotPrint() {
    assertThat(
            errors(
                """
                {"code":"SUMGAIT-CH-04","nameAz":"Sumqayıt Xəstəxanası \\ud83c\\udfe5",
                 "nameEn":"Sumgait Hospital","region":"ABSHERON_KHIZI"}
                """))
        .extracting(FieldError::field, FieldError::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("nameAz", "UNPRINTABLE_CHARACTER"));
  }

  @Test
  void requiresEveryField() {
    assertThat(errors("{}"))
        .extracting(FieldError::field)
        .containsExactly("code", "nameAz", "nameEn", "region");
    assertThat(errors("{\"code\":7,\"nameAz\":null,\"nameEn\":[],\"region\":{}}")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "[]", "\"text\"", "{\"code\":", "null"})
  void refusesBodyThatIsNoObject(String body) {
    assertThat(catchThrowableOfType(ProblemException.class, () -> parse(body)).problem().type())
        .isEqualTo(ProblemType.MALFORMED_REQUEST);
  }

  @Test
  void refusesBodyNestedWithoutEnd() {
    assertThat(
            catchThrowableOfType(
                    ProblemException.class, () -> parse("{\"a\":" + "[".repeat(16_000)))
                .problem()
                .type())
        .isEqualTo(ProblemType.MALFORMED_REQUEST);
  }

  private static FacilityRequest parse(String json) {
    return RequestReader.withClock(Clock.systemUTC())
        .read(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), FacilityRequest.class);
  }

  private static List<FieldError> errors(String json) {
    return catchThrowableOfType(ProblemException.class, () -> parse(json)).problem().errors();
  }
}
