package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.records.Patient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The population registry of the simulator, as tests tell it to behave. */
record SimulatedRegistry(Portal portal) {
  /** The setting that turns the registry on; an {@link Installation} fills the address in. */
  static final String URL = "PASPORT_REGISTRY_URL";

  static String address(Portal portal) {
    return portal.address() + "/registry/personal-info";
  }

  /** Fails by time-out, garbage and 503, one after another. */
  void fail() {
    control(Map.of("mode", "FAILING"));
  }

  void work() {
    control(Map.of("mode", "OK"));
  }

  /** Answers 503 about a FIN. */
  void beSilentAbout(String fin) {
    control(Map.of("silent", fin));
  }

  /** Answers 503 about everybody whom it does not know. */
  void beSilentAboutStrangers() {
    control(Map.of("silent", "strangers"));
  }

  /** Knows somebody, or knows them otherwise. */
  void know(Patient patient) {
    control(
        Map.of(
            "fin", patient.fin(),
            "surname", patient.surname(),
            "givenName", patient.givenName(),
            "patronymic", patient.patronymic(),
            "birthDate", patient.birthDate().toString()));
  }

  private void control(Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    Http.Answer answer =
        new Http()
            .post(
                portal.address().resolve("/registry/control"),
                "application/x-www-form-urlencoded",
                body);
    assertThat(answer.status()).isEqualTo(204);
  }
}
