package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.demo.DemoInstallation;
import az.pasport.demo.DemoKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a server for production refuses to start with: {@code ./run --no-demo}. */
class ProductionIT {
  private static final Duration END = Duration.ofMinutes(5);
  private static final String PASSWORD = "an operator's own";

  @Test
  void demoDatabaseIsRefusedInProduction() throws IOException {
    Path data = Target.emptyFolder("production/database");
    new DemoInstallation(
            "jdbc:h2:file:" + data.resolve("pasport") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000",
            "pasport",
            "",
            data.resolve("keys.p12"),
            PASSWORD,
            Optional.empty())
        .prepare(Clock.systemUTC().instant());
    Files.delete(data.resolve("keys.p12"));
    assertRefused(data, Map.of(), "its database is a demo's, whose facilities have published");
  }

  @Test
  void demoKeysAreRefusedInProduction() {
    Path data = Target.emptyFolder("production/keys");
    new DemoKeyFile(data.resolve("keys.p12"), PASSWORD.toCharArray())
        .complete(Clock.systemUTC().instant());
    assertRefused(data, Map.of(), "keys.p12 are a demo's, which anybody can have");
  }

  @Test
  void plainHttpLoginIsRefused() {
    assertRefused(
        Target.emptyFolder("production/login"),
        Map.of(
            "PASPORT_PUBLIC_URL", "https://pasport.example",
            "PASPORT_LOGIN_CLIENT_ID", "pasport",
            "PASPORT_LOGIN_CLIENT_SECRET", "secret",
            "PASPORT_LOGIN_AUTHORIZE_URL", "https://login.example/grant-permission",
            "PASPORT_LOGIN_TOKEN_URL", "http://login.example/ssoauth/oauth2/token",
            "PASPORT_LOGIN_JWKS_URL", "https://login.example/ssoauth/oauth2/jwks"),
        "pasport.login.token-url must be an https: address");
  }

  @Test
  void publishedKeyOfWorkersIsRefused() {
    assertRefused(
        Target.emptyFolder("production/workers"),
        Map.of("PASPORT_WORKERS_KEY", DemoInstallation.WORKERS_KEY),
        "pasport.workers.key is the demo's, which everybody can have");
  }

  @Test
  void settingThatMakesNoSenseIsRefused() {
    assertRefused(
        Target.emptyFolder("production/settings"),
        Map.of("PASPORT_APPROVAL_EXPIRES_DAYS", "0"),
        "pasport.approval.expires-days must be between 1 and 365");
  }

  /** The server ends, and its message is the last line. */
  private static void assertRefused(Path data, Map<String, String> settings, String message) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("PASPORT_KEYS_PASSWORD", PASSWORD);
    Child child =
        RunScript.start(
            environment,
            "--no-build",
            "--no-demo",
            "--port",
            String.valueOf(Ports.free()),
            "--data",
            data.toString());
    assertThat(child.await(END)).as(child.lastWords()).isTrue();
    assertThat(child.exitCode()).isEqualTo(1);
    assertThat(child.output()).contains("Pasport does not start: ", message);
  }
}
