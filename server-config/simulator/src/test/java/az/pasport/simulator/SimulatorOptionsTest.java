package az.pasport.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorOptionsTest {
  @Test
  void readsAClientWithSecretAndTwoAddresses() {
    Settings settings =
        SimulatorOptions.parse(
                List.of(
                    "--port",
                    "0",
                    "--client",
                    "pasport=s3cret@http://localhost:8080/login/callback,http://127.0.0.1/x",
                    "--signature-seconds",
                    "1"))
            .orElseThrow();

    Client client = settings.clients().get("pasport");
    assertThat(client.hasSecret("s3cret")).isTrue();
    assertThat(client.hasSecret("other")).isFalse();
    assertThat(client.redirectUris()).hasSize(2);
    assertThat(settings.appUrl()).contains(URI.create("http://localhost:8080"));
    assertThat(settings.signatureDelay()).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.clients().get("etebib").isPublic()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--port",
        "--port x",
        "--port 70000",
        "--colour red",
        "--client pasport",
        "--client pasport=x@",
        "--client pasport=x@/relative",
        "--client pasport=x@http://a/#b",
        "--app-url nowhere"
      })
  void refusesACommandLineThatMakesNoSense(String commandLine) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatorOptions.parse(List.of(commandLine.split(" "))));
  }
}
