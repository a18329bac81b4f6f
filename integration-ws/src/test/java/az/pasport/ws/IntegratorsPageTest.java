package az.pasport.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import az.pasport.intake.WarningCode;
import az.pasport.record.ProblemCode;
import az.pasport.ws.v1.FaultCode;
import az.pasport.ws.v1.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for integrators keeps up with the code. */
class IntegratorsPageTest {
  private final String page = read();

  @Test
  void explainsEveryCode() {
    Stream.of(ProblemCode.values(), WarningCode.values(), FaultCode.values(), Status.values())
        .flatMap(Arrays::stream)
        .forEach(code -> assertThat(page).contains("| `" + code.name() + "` |"));
  }

  @Test
  void showsARequestThatPassesTheGate() {
    int start = page.indexOf("<soap:Envelope");
    String end = "</soap:Envelope>";
    String request = page.substring(start, page.indexOf(end, start) + end.length());
    assertThatCode(
            () ->
                MessageValidator.check(
                    ContractSchema.read(),
                    SoapVersion.SOAP_1_1,
                    request.getBytes(StandardCharsets.UTF_8),
                    Optional.of("utf-8")))
        .doesNotThrowAnyException();
  }

  private static String read() {
    try {
      return Files.readString(Path.of("..", "server-config", "docs", "intake.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
