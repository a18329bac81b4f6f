package az.pasport.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.demo.DemoInstallation;
import az.pasport.security.FacilityCode;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkerSecretsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private final FacilityWorker worker =
      new FacilityWorker(
          new Facility(
              new FacilityCode("LANKARAN-RH-04"), "Xəstəxana", "Hospital", Region.BAKU, "hash"),
          "17",
          "Leyla Həsənova",
          NOW);

  @Test
  void derivesTheSecretThatTheIntegratorsPageTellsOfTheDemo() {
    assertThat(secrets(Optional.of(DemoInstallation.WORKERS_KEY), true).of(worker))
        .contains("Y41k1Zd_Ie31eZ9xz02lvYuikUcxx0xvpcc0gOv9YiY");
  }

  @Test
  void givesAnotherSecretWithEachGeneration_andWithAnotherKey() {
    WorkerSecrets secrets = secrets(Optional.of(KEY), true);
    Optional<String> first = secrets.of(worker);
    worker.replaceSecret();
    assertThat(secrets.of(worker)).isPresent().isNotEqualTo(first);
    assertThat(secrets(Optional.of(DemoInstallation.WORKERS_KEY), true).of(worker))
        .isNotEqualTo(secrets.of(worker));
  }

  @Test
  void demoKeyOfWorkersIsRefusedInProduction() {
    assertThatThrownBy(() -> secrets(Optional.of(DemoInstallation.WORKERS_KEY), false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("pasport.workers.key is the demo's");
  }

  @Test
  void makesNoSecretWithoutKey() {
    assertThat(secrets(Optional.empty(), true).areMade()).isFalse();
    assertThat(secrets(Optional.empty(), false).areMade()).isFalse();
    assertThat(secrets(Optional.of(" "), false).of(worker)).isEmpty();
  }

  @Test
  void refusesKeyThatIsShortOrNoBase64_withoutQuotingIt() {
    assertThatThrownBy(() -> secrets(Optional.of("c2hvcnQ="), false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("pasport.workers.key")
        .hasMessageNotContaining("c2hvcnQ");
    assertThatThrownBy(() -> secrets(Optional.of("s3cret!"), false))
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .hasMessageNotContaining("s3cret");
  }

  private static WorkerSecrets secrets(Optional<String> key, boolean demo) {
    var secrets = new WorkerSecrets();
    secrets.configured = key;
    secrets.demo = demo;
    secrets.readKey();
    return secrets;
  }
}
