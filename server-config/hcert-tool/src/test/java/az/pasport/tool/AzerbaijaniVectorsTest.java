package az.pasport.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code hcert verify} on certificates in the forms of the state's own test certificates. */
class AzerbaijaniVectorsTest {
  @TempDir Path folder;

  static Stream<Path> vectors() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../conformance/azerbaijan"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void takesTheLastFormAndNamesTheFaultOfTheOthers(Path file) throws IOException {
    JsonNode vector = new ObjectMapper().readTree(file.toFile());
    JsonNode context = vector.path("TESTCTX");
    Path signer =
        Files.writeString(
            folder.resolve("signer.pem"),
            "-----BEGIN CERTIFICATE-----\n"
                + context.path("CERTIFICATE").asText()
                + "\n-----END CERTIFICATE-----\n");
    Run run =
        Run.of(
            "verify",
            vector.path("PREFIX").asText(),
            "--trust",
            signer.toString(),
            "--at",
            context.path("VALIDATIONCLOCK").asText());
    boolean last = String.valueOf(file.getFileName()).startsWith("last-");
    assertThat(run.code()).isEqualTo(last ? 0 : 1);
    assertThat(run.out())
        .startsWith((last ? "VALID " : "NOT_VALID ") + context.path("REASON").asText());
    if (last) {
      assertThat(run.out()).contains("Name: ƏZİMOV HƏSƏN (AZIMOV HASAN)");
    } else {
      assertThat(run.out()).contains("Fault: " + context.path("FAULT").asText());
    }
  }
}
