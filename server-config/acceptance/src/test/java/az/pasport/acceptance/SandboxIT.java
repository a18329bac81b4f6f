package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import az.pasport.simulator.PortalLoginClient;
import az.pasport.simulator.sandbox.HttpMessage;
import az.pasport.simulator.sandbox.MessageFactory;
import az.pasport.simulator.sandbox.RecordsClient;
import az.pasport.simulator.sandbox.Sandbox;
import az.pasport.simulator.sandbox.Scenario;
import az.pasport.simulator.sandbox.TestPatients;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ./run --sandbox}, every row of it, as an integrator's system plays them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxIT {
  private static final Duration START = Duration.ofMinutes(6);

  private final URI application = URI.create("http://localhost:" + Ports.free());
  private final URI gateway = URI.create("http://localhost:" + Ports.free());

  @SuppressWarnings("NullAway.Init")
  private Child run;

  @SuppressWarnings("NullAway.Init")
  private MessageFactory messages;

  @SuppressWarnings("NullAway.Init")
  private RecordsClient client;

  @BeforeAll
  void start() {
    run =
        RunScript.start(
            Map.of(),
            "--sandbox",
            "--no-build",
            "--port",
            "" + application.getPort(),
            "--login-port",
            "" + Ports.free(),
            "--gateway-port",
            "" + gateway.getPort(),
            "--data",
            Target.emptyFolder("run/sandbox").toString());
    RunScript.await(run, "the next start begins anew", START);
    messages = new MessageFactory(Sandbox.known(), application, Installation.today());
    client = new RecordsClient(gateway);
  }

  @AfterAll
  void stop() {
    // BeforeAll may have failed.
    if (run != null) {
      RunScript.interrupt(run);
    }
  }

  private static List<Scenario> rows() {
    return Sandbox.known().scenarios();
  }

  static Stream<Arguments> named() {
    return rows().stream().map(row -> Arguments.of(Named.of(row.id(), row)));
  }

  @ParameterizedTest
  @MethodSource("named")
  void answersAsTheGuideSays(Scenario row) {
    for (int i = 0; i < row.steps().size(); i++) {
      Scenario.Step step = row.steps().get(i);
      HttpMessage post = messages.message(step.template());
      assertThat(new Http().get(gateway.resolve("/scenarios/" + row.id() + "/" + (i + 1))).text())
          .as("what the gateway offers to be sent")
          .isEqualTo(post.envelope());
      assertThat(client.send(post).text())
          .as("step %d of %s: %s", i + 1, row.id(), step.template().operation())
          .isEqualTo(step.answer());
    }
  }

  @Test
  void printsEachRow() {
    assertThat(run.output()).contains(rows().stream().map(Scenario::id).toList());
  }

  @Test
  void showsAPatientTheCertificateInTheCabinet() throws IOException, InterruptedException {
    // On record when the sandbox begins, and nothing of the row changes it.
    Scenario row =
        rows().stream()
            .filter(one -> one.id().equals("recovery-recorded"))
            .findFirst()
            .orElseThrow();
    Http http = new Http();
    URI portal =
        http.get(application.resolve("/login/start?target=/cabinet/immunity"))
            .redirect()
            .orElseThrow();
    URI back =
        new PortalLoginClient(http.client())
            .logIn(
                portal, LoginMethod.FIN, TestPatients.byFin(row.patient().getOrDefault("fin", "")));
    assertThat(http.follow(back).text())
        .contains("COVID-19 immunitet sertifikatı", "Yüklə (PDF)", "Şirinova");
  }

  @Test
  void officialsLogInAtAPageOfTheirOwn() throws IOException, InterruptedException {
    Http http = new Http();
    URI portal =
        http.get(application.resolve("/login/start?target=/staff/decrees"))
            .redirect()
            .orElseThrow();
    assertThat(http.get(portal).text()).contains("<h1>Əməkdaşların girişi");
    URI back =
        new PortalLoginClient(http.client())
            .logIn(portal, LoginMethod.BSXM, DemoPeople.byFin(DemoPeople.SUPERVISOR));
    Http.Answer page = http.follow(back);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.uri().getPath()).isEqualTo("/staff/decrees");
  }
}
