package az.pasport.ws.population;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import az.pasport.registry.RegistrySettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryAtStartTest {
  @TempDir Path folder;

  @Test
  void refusesToStartWithoutTheFileOfTheRegistrysAuthority() {
    assertRefused(folder.resolve("missing.pem"));
  }

  @Test
  void refusesToStartWithAFileThatHoldsNoCertificate() throws IOException {
    assertRefused(Files.writeString(folder.resolve("empty.pem"), ""));
    assertRefused(Files.writeString(folder.resolve("text.pem"), "no certificate\n"));
  }

  private static void assertRefused(Path authority) {
    var start = new RegistryAtStart();
    start.settings =
        new RegistrySettings() {
          @Override
          public Optional<URI> url() {
            return Optional.of(URI.create("https://registry.example/"));
          }

          @Override
          public Optional<Credentials> credentials() {
            return Optional.empty();
          }

          @Override
          public Optional<Path> authority() {
            return Optional.of(authority);
          }

          @Override
          public Duration timeout() {
            return Duration.ofSeconds(2);
          }
        };
    assertThatIllegalStateException()
        .isThrownBy(() -> start.connect("start"))
        .withMessageContaining("pasport.registry.authority")
        .withMessageContaining(authority.toString());
  }
}
