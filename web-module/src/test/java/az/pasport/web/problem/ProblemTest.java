package az.pasport.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void speaksBothLanguages(ProblemType type) {
    var json = Problem.of(type).json();

    assertThat(json.getInt("status")).isEqualTo(type.status()).isBetween(400, 599);
    assertThat(json.getString("title")).isNotBlank().isNotEqualTo(json.getString("titleAz"));
    assertThat(json.getString("detail")).isNotBlank().isNotEqualTo(json.getString("detailAz"));
  }

  @Test
  void typeIsTheSameInEveryLocale() {
    // Under az, toLowerCase() would turn I into ı.
    assertThat(ProblemType.INVALID_FIELDS.urn()).isEqualTo("urn:pasport:problem:invalid-fields");
  }

  @Test
  void namesEveryWrongField() {
    var json =
        Problem.invalid(
                List.of(
                    FieldError.required("from"), new FieldError("to", "BAD_DATE", "səhv", "wrong")))
            .json();

    assertThat(json.getJsonArray("errors")).hasSize(2);
    var first = json.getJsonArray("errors").getJsonObject(0);
    assertThat(first.getString("field")).isEqualTo("from");
    assertThat(first.getString("code")).isEqualTo("REQUIRED");
    assertThat(first.getString("az")).isEqualTo("bu sahə mütləq doldurulmalıdır");
    assertThat(first.getString("en")).isEqualTo("this field is required");
  }

  @Test
  void bearsItsNumberInTheLog() {
    UUID number = UUID.fromString("1f0e7f2c-6a0f-4b1e-9a53-0d7d0f5d7c11");

    assertThat(Problem.logged(ProblemType.INTERNAL, number).json().getString("instance"))
        .isEqualTo("urn:uuid:1f0e7f2c-6a0f-4b1e-9a53-0d7d0f5d7c11");
    assertThat(Problem.of(ProblemType.INTERNAL).json()).doesNotContainKey("instance");
  }
}
