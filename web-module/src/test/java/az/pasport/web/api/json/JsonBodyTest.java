package az.pasport.web.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
  /** As escapes of JSON: NUL, vertical tabulator, escape, half a surrogate pair. */
  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\u000b", "\\u001b", "\\ud83d"})
  void refusesATextThatTheDatabaseCannotStore_namingItsField(String text) {
    JsonBody body =
        body(
            """
            {"reason": "%1$s", "identifiers": ["a", "%1$s"], "dose": {"lot": "%1$s"}}
            """
                .formatted(text));

    assertRefused(() -> body.text("reason"), "reason");
    assertRefused(() -> body.texts("identifiers"), "identifiers");
    assertRefused(() -> body.at("dose.lot"), "dose.lot");
  }

  @Test
  void takesLineBreaksAndTabulators() {
    assertThat(body("{\"certificate\": \"-----\\r\\n\\tx\"}").text("certificate"))
        .contains("-----\r\n\tx");
  }

  @Test
  void handsOutAnyTextThatIsNotStored() {
    assertThat(body("{\"qr\": \"\\u0000\"}").anyText("qr")).contains("\0");
  }

  private static JsonBody body(String json) {
    return JsonBody.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static void assertRefused(ThrowingCallable reading, String field) {
    var problem = catchThrowableOfType(ProblemException.class, reading).problem();
    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_FIELDS);
    assertThat(problem.errors())
        .extracting(error -> error.field() + " " + error.code())
        .containsExactly(field + " INVISIBLE_CHARACTER");
  }
}
