package az.pasport.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors as countries may write them. */
class ConformanceCommandTest {
  private static final String UNPREFIX =
      "{\"PREFIX\": \"HC1:ABC\", \"BASE45\": \"ABC\", \"EXPECTEDRESULTS\": "
          + "{\"EXPECTEDUNPREFIX\": %s}}";

  @TempDir Path folder;

  @Test
  void meetsExpectedYesAndNo() throws IOException {
    write("XX/2DCode/raw/1.json", UNPREFIX.formatted("true"));
    write(
        "XX/2DCode/raw/2.json",
        UNPREFIX.formatted("true").replace("HC1", "HC2").replace("true", "false"));
    Run run = Run.of("conformance", folder.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).containsPattern("EXPECTEDUNPREFIX +2 / 2 ");
  }

  @Test
  void namesTheMismatch() throws IOException {
    write("XX/1.json", UNPREFIX.formatted("false"));
    Run run = Run.of("conformance", folder.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("XX/1.json EXPECTEDUNPREFIX: expected false, found true");
  }

  @Test
  void showsAWrittenExceptionWithItsReason() throws IOException {
    write("XX/1.json", UNPREFIX.formatted("false"));
    Path exceptions = write("known.txt", "# why\nXX/1.json EXPECTEDUNPREFIX a slip of the pen\n");
    Run run = Run.of("conformance", folder.toString(), "--exceptions", exceptions.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("XX/1.json EXPECTEDUNPREFIX").contains("a slip of the pen");
  }

  @Test
  void readsAByteOrderMarkAndAListOfCases() throws IOException {
    String list = "[" + UNPREFIX.formatted("true") + ", " + UNPREFIX.formatted("\"true\"") + "]";
    write("bom.json", "\ufeff" + list);
    Files.write(folder.resolve("wide.JSON"), ("\ufeff" + list).getBytes(StandardCharsets.UTF_16LE));
    Run run = Run.of("conformance", folder.toString());
    assertThat(run.out()).containsPattern("EXPECTEDUNPREFIX +4 / 4 ");
    assertThat(run.code()).isZero();
  }

  @Test
  void leavesOutWhatIsNullOrAbsent() throws IOException {
    write("1.json", UNPREFIX.formatted("null"));
    Run run = Run.of("conformance", folder.toString());
    assertThat(run.code()).as("nothing tested").isEqualTo(2);
    assertThat(run.out()).containsPattern("EXPECTEDUNPREFIX +0 / 0 ");
  }

  @Test
  void listsWhatItCannotRun() throws IOException {
    write(
        "1.json",
        "{\"EXPECTEDRESULTS\": {\"EXPECTEDMIRACLE\": true, \"EXPECTEDVERIFY\": 7, "
            + "\"EXPECTEDPICTUREDECODE\": true, \"EXPECTEDUNPREFIX\": true}, \"PREFIX\": \"HC1:A\"}");
    write("2.json", "{\"name\": \"no test case\"}");
    write("3.json", "not JSON");
    write("readme.txt", "no vector");
    Run run = Run.of("conformance", folder.toString());
    assertThat(run.out())
        .contains("EXPECTEDMIRACLE, unknown key: 1.json")
        .contains("EXPECTEDVERIFY, expected is 7, neither true nor false: 1.json")
        .contains("EXPECTEDPICTUREDECODE, no 2DCODE: 1.json")
        .contains("2.json: no EXPECTEDRESULTS")
        .contains("3.json: no JSON")
        .doesNotContain("readme");
    assertThat(run.code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2021-11-01T12:00:00Z",
    "2021-11-01T16:00:00.000+04:00",
    "2021-11-01T16:00:00+0400",
    "2021-11-01T12:00",
    "2021-11-01 12:00:00",
    "2021-11-01T12:00:00.123456789Z"
  })
  void readsEachFormOfTheClock(String clock) throws Exception {
    assertThat(vector("{\"TESTCTX\": {\"VALIDATIONCLOCK\": \"" + clock + "\"}}").clock())
        .isBetween(Run.NOW, Run.NOW.plusSeconds(1));
  }

  @Test
  void takesADateAloneForItsMidnight() throws Exception {
    assertThat(vector("{\"TESTCTX\": {\"VALIDATIONCLOCK\": \"2021-11-01\"}}").clock())
        .isEqualTo("2021-11-01T00:00:00Z");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    Run run = Run.of("conformance", folder.resolve("absent").toString());
    assertThat(run.code()).isEqualTo(CommandRunner.NO_INPUT);
    assertThat(run.err()).contains("no such folder");
  }

  private static TestVector vector(String json) throws IOException {
    return new TestVector(new com.fasterxml.jackson.databind.ObjectMapper().readTree(json));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
