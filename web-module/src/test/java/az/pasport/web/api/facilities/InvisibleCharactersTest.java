package az.pasport.web.api.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import az.pasport.web.api.json.RequestReader;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff write about facilities is refused with an invisible character in it. */
class InvisibleCharactersTest {
  private static final RequestReader READER =
      RequestReader.withClock(Clock.fixed(Instant.parse("2022-03-15T08:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @ValueSource(strings = {"id", "name"})
  void worker(String field) {
    String json = "{\"id\":\"17\",\"name\":\"Leyla Həsənova\"}";

    assertThat(errors(() -> READER.read(body(json, field), WorkerRequest.class)))
        .extracting(error -> error.field() + " " + error.code())
        .containsExactly(field + " INVISIBLE_CHARACTER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lot", "document"})
  void delivery(String field) {
    String json =
        "{\"product\":\"CoronaVac\",\"lot\":\"LN-1\",\"document\":\"QA-1\",\"doses\":10,"
            + "\"deliveredOn\":\"2022-01-10\"}";

    assertThat(errors(() -> READER.read(body(json, field), DeliveryRequest.class)))
        .extracting(error -> error.field() + " " + error.code())
        .containsExactly(field + " INVISIBLE_CHARACTER");
  }

  /** The object with a direction mark behind the first character of a field. */
  private static InputStream body(String json, String field) {
    String marked = json.replaceFirst("\"" + field + "\":\"(.)", "\"" + field + "\":\"$1\u202e");
    assertThat(marked).isNotEqualTo(json);
    return new ByteArrayInputStream(marked.getBytes(StandardCharsets.UTF_8));
  }

  private static List<FieldError> errors(ThrowingCallable parsing) {
    return catchThrowableOfType(ProblemException.class, parsing).problem().errors();
  }
}
