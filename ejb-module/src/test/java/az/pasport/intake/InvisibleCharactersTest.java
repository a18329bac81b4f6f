package az.pasport.intake;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.Worker;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text of any message, of facilities or staff, is taken with an invisible character in it. */
class InvisibleCharactersTest {
  private static final Instant NOW = Instant.parse("2022-03-14T21:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RECORD = "7d8b7d7e-3c27-4a5c-9b39-7b6f6d1c2a11";

  private static final Submission.Author NURSE = new Submission.Author("W-17", "Leyla Quliyeva");
  private static final Submission.Subject AYTAN =
      new Submission.Subject(
          "5ZKA7LM", null, null, null, "Məmmədova", "Aytən", "Rəşad qızı", "1990-02-14", null);
  private static final Submission.Subject AYSE =
      new Submission.Subject(
          null, "PASSPORT", "TR", "U12345678", "Yılmaz", "Ayşe", null, "1980-01-01", null);
  private static final Submission.Dose DOSE =
      new Submission.Dose(
          "m-1", AYTAN, NURSE, "CoronaVac", "A2021/05", 1, 2, "2022-03-15", "Leyla Quliyeva");

  private static final List<Record> MESSAGES =
      List.of(
          DOSE,
          new Submission.DoseAbroad(DOSE, "TR", "TR-HES-12"),
          new Submission.Test(
              "m-2",
              AYSE,
              NURSE,
              "RAT",
              "1232",
              "2022-03-14T10:00:00+04:00",
              "2022-03-14T10:30:00+04:00",
              "DETECTED"),
          new Submission.Recovered("m-3", AYTAN, NURSE, "2022-03-01", "2022-03-10", "Dr. Əliyev"),
          new Submission.Contraindicated(
              "m-4", AYTAN, NURSE, "K-417/2", "2022-03-01", "2022-09-01"),
          new WithdrawalRequest("m-5", RECORD, 1, NURSE, "WRONG_PERSON"),
          new Confirmation("m-6", RECORD, 1, NURSE));

  @Test
  void theMessagesAreGoodWithout() {
    assertThat(MESSAGES).allSatisfy(message -> assertThat(problems(message)).isEmpty());
  }

  static Stream<Arguments> texts() {
    return MESSAGES.stream()
        .flatMap(
            message ->
                texts("", JSON.valueToTree(message))
                    .flatMap(
                        path ->
                            Stream.of("\n", "\u0000", "\u202e", "\u200b", "\u2028")
                                .map(
                                    character ->
                                        Arguments.of(
                                            message,
                                            path,
                                            "U+%04X".formatted(character.codePointAt(0)),
                                            character))));
  }

  private static Stream<String> texts(String path, JsonNode node) {
    if (node.isTextual()) {
      return Stream.of(path);
    }
    return node.properties().stream()
        .flatMap(member -> texts(path + "/" + member.getKey(), member.getValue()));
  }

  @ParameterizedTest(name = "{1} with {2}")
  @MethodSource("texts")
  void isRefusedAtItsField(Record message, String path, String name, String character) {
    JsonNode tree = JSON.valueToTree(message);
    int slash = path.lastIndexOf('/');
    String field = path.substring(slash + 1);
    ObjectNode holder = (ObjectNode) tree.at(path.substring(0, slash));
    String text = holder.get(field).textValue();
    holder.put(field, text.charAt(0) + character + text.substring(1));

    List<Problem> found = problems(JSON.convertValue(tree, message.getClass()));

    if (character.equals("\n")
        && field.matches("documentCountry|documentNumber|familyName|givenName|patronymic")) {
      // A document's country and number are read without blanks and line breaks, and stored so; in
      // a name, a line break is a blank, as in XML Schema's token.
      assertThat(found).isEmpty();
    } else {
      assertThat(found).singleElement().extracting(Problem::field).asString().endsWith(field);
      assertThat(found.get(0).az()).isNotEqualTo(found.get(0).en());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1\n7", "1\u001b[2J7", "17\u202e", "\u2066 17"})
  void workersNumberIsNamedWithWhatToMend(String number) {
    var dose =
        new Submission.Dose(
            "m-1",
            AYTAN,
            new Submission.Author(number, "Leyla Quliyeva"),
            "CoronaVac",
            "A2021/05",
            1,
            2,
            "2022-03-15",
            "Leyla Quliyeva");

    assertThat(problems(dose))
        .containsExactly(ProblemCode.INVISIBLE_CHARACTER.at("worker.id"))
        .allSatisfy(problem -> assertThat(problem.az()).endsWith("silin"))
        .allSatisfy(problem -> assertThat(problem.en()).endsWith("remove it"));
  }

  /** Programs that indent their messages put line breaks around a text. */
  @Test
  void blanksAroundATextAreForgiven() {
    var indented = new Submission.Author("\n    17\n  ", "\tLeyla Quliyeva\r\n");

    Validation validation =
        MessageValidator.validate(
            new WithdrawalRequest("m-5", RECORD, 1, indented, "WRONG_PERSON"), NOW);

    assertThat(validation.problems()).isEmpty();
    assertThat(validation.worker().map(Worker::id)).contains("17");
  }

  private static List<Problem> problems(Record message) {
    return MessageValidator.validate((IntakeMessage) message, NOW).problems();
  }
}
