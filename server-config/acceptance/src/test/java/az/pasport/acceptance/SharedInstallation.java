package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.records.contract.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Payara Micro on an H2 file with the demo's records, for all test classes of this JVM that do not
 * change data that other classes depend on. It is started for the first of them and ends with the
 * JVM.
 *
 * <p>A class may change the records of its own people only. {@link PagesIT} reads those of the
 * demo. One exception: {@link CheckerIT} adds doses of {@code DemoPeople.TESTED}, of whom {@code
 * PagesIT} shows the test certificate only.
 */
final class SharedInstallation {
  /**
   * Seconds within which a message or a form arrives whole: fewer than by default, for the tests.
   */
  static final int BODY_SECONDS = 5;

  /** Of one address within a minute: more than by default, because most tests have one address. */
  static final int WRONG_SECRETS = 250;

  private static final Duration LOGGED_WITHIN = Duration.ofSeconds(30);

  private SharedInstallation() {}

  private static final class Holder {
    private static final ForeignCountry SWEDEN = new ForeignCountry();
    private static final Installation STARTED = start();

    private static Installation start() {
      String name = "shared-" + Target.FORK;
      Installation started =
          Installation.start(
              name,
              Database.h2(name),
              new MicroServer(name),
              Map.of(
                  "PASPORT_TRUST_ANCHORS",
                  SWEDEN.anchorFile().toString(),
                  "PASPORT_INTAKE_BODY_SECONDS",
                  String.valueOf(BODY_SECONDS),
                  "PASPORT_HTTP_BODY_SECONDS",
                  String.valueOf(BODY_SECONDS),
                  "PASPORT_INTAKE_WRONG_SECRETS_PER_MINUTE",
                  String.valueOf(WRONG_SECRETS),
                  // FraudIT waits for what it has just submitted.
                  "PASPORT_TRUST_REVOCATIONS_PAUSE",
                  "PT0S",
                  "PASPORT_FRAUD_SETTLING",
                  "PT0S",
                  "PASPORT_SECURITY_CONTACT",
                  "mailto:security@pasport.example"));
      assertThat(started.submitDemo()).containsOnlyKeys(Status.ACCEPTED);
      return started;
    }
  }

  /** Starts it if it is not running yet. */
  static Installation running() {
    return Holder.STARTED;
  }

  /** The country whose lists of signers this installation believes. */
  static ForeignCountry sweden() {
    return Holder.SWEDEN;
  }

  /** Fails if the logs, up to now, contain one of these texts: people, mostly. */
  static void logsContainNone(String... texts) {
    awaitLogs();
    Map<String, String> logs = running().logs();
    assertThat(logs).isNotEmpty();
    logs.forEach(
        (file, log) ->
            assertThat(List.of(texts).stream().filter(log::contains)).as(file).isEmpty());
  }

  /** The access log is written a second later: until it has a request of now. */
  private static void awaitLogs() {
    String request = "/?logged=" + UUID.randomUUID();
    new Http().get(running().at(request));
    long end = System.nanoTime() + LOGGED_WITHIN.toNanos();
    while (running().logs().values().stream().noneMatch(log -> log.contains(request))) {
      assertThat(System.nanoTime()).as("the access log is written in time").isLessThan(end);
      Http.pause(Duration.ofMillis(200));
    }
  }
}
