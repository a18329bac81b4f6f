package az.pasport.simulator.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.records.contract.FaultCode;
import az.pasport.simulator.records.contract.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SandboxTest {
  private static final Path DOCS = Path.of("..", "docs");

  /** Codes that no message to the sandbox is answered with, and why. */
  private static final Map<String, String> WITHOUT_ROW =
      Map.of(
          "INVISIBLE_CHARACTER", "a table of messages cannot show it",
          "REGISTRY_DIFFERS", "the sandbox has no population registry",
          "UNPRINTABLE_CHARACTER", "nor can it show what no font has",
          "GIVEN_HERE", "only the Agency enters doses given abroad; SOAP has no such field",
          "WORKER_IS_NOT_SENDER",
              "a worker proves to be the sender only over TLS, past the gateway",
          "OWN_RECORD", "only of who enters records on the pages for clinics is the FIN known",
          "SAME_WORKER", "whoever confirms must be proved, and that is over TLS",
          "NOT_HELD", "the same",
          "ENTRY_NOT_PROVED", "the same",
          "TOO_MANY_MISMATCHES", "it stops the worker of all other rows for an hour");

  private final Sandbox sandbox = Sandbox.known();
  private final List<String> answers =
      sandbox.scenarios().stream()
          .flatMap(scenario -> scenario.steps().stream())
          .map(Scenario.Step::answer)
          .toList();

  /** {@code IntegratorsPageTest} holds the page's tables to the enumerations. */
  @Test
  void hasARowForEachCodeThatTheContractsPageExplains() {
    String page = read(DOCS.resolve("intake.md"));
    int start = page.indexOf("## Problem codes");
    List<String> codes =
        Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|")
            .matcher(page.substring(start, page.indexOf("## By stack")))
            .results()
            .map(row -> row.group(1))
            .toList();
    assertThat(codes).hasSizeGreaterThan(45).contains("UNAVAILABLE", "LOT_USED_UP");
    for (String code : codes) {
      assertThat(answers.stream().anyMatch(answer -> words(answer).contains(code)))
          .as(code)
          .isEqualTo(!WITHOUT_ROW.containsKey(code));
    }
  }

  @Test
  void hasARowForEachStatusAndFault() {
    Stream.of(Status.values(), FaultCode.values())
        .flatMap(Arrays::stream)
        .forEach(
            code ->
                assertThat(answers).as(code.name()).anyMatch(a -> words(a).contains(code.name())));
  }

  @Test
  void hasARowForEachFaultOfTheWay() {
    assertThat(sandbox.scenarios().stream().flatMap(one -> one.fault().stream()))
        .containsExactlyInAnyOrder(TransportFault.values());
  }

  @Test
  void givesEachRowANameAndAPatientOfItsOwn() {
    assertThat(sandbox.scenarios()).extracting(Scenario::id).doesNotHaveDuplicates();
    List<DemoPerson> people =
        Stream.concat(DemoPeople.all().stream(), TestPatients.all().stream()).toList();
    assertThat(people).extracting(DemoPerson::fin).doesNotHaveDuplicates();
    assertThat(people).extracting(DemoPerson::phone).doesNotHaveDuplicates();
    assertThat(people).extracting(DemoPerson::asanUserId).doesNotHaveDuplicates();
    assertThat(people).extracting(DemoPerson::cardNumber).doesNotHaveDuplicates();
    assertThat(TestPatients.all()).extracting(DemoPerson::fullName).doesNotHaveDuplicates();
  }

  @Test
  void isExplainedByItsGuide_rowByRow() throws IOException {
    String guide = read(DOCS.resolve("sandbox.md"));
    Map<String, String> tables = GuideTables.all(sandbox);
    String wanted = guide;
    for (Map.Entry<String, String> table : tables.entrySet()) {
      String start = "<!-- " + table.getKey() + " -->\n";
      assertThat(guide).contains(start);
      int from = wanted.indexOf(start) + start.length();
      int to = wanted.indexOf("<!-- end -->", from);
      wanted = wanted.substring(0, from) + table.getValue() + "\n" + wanted.substring(to);
    }
    Path mended = Files.writeString(Path.of("target", "sandbox.md"), wanted);
    assertThat(guide).as("%s has the tables as they should be", mended).isEqualTo(wanted);
  }

  private static List<String> words(String answer) {
    return List.of(answer.split("[ ,|]+", -1));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).lines().collect(Collectors.joining("\n", "", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
