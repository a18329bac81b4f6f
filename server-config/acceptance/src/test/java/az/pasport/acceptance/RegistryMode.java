package az.pasport.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import az.pasport.simulator.DemoPeople;
import java.util.Map;

/**
 * How the population registry behaves while the main path is walked. Each kind of server has one of
 * its own; {@code mvn verify -Dregistry=ON|OFF|FAILING} walks all of them with another.
 */
enum RegistryMode {
  OFF(Map.of()),
  // What the registry is told anew must be asked anew; and strangers must not open the breaker.
  ON(
      Map.of(
          SimulatedRegistry.URL,
          "",
          "PASPORT_REGISTRY_CACHE",
          "PT0S",
          "PASPORT_REGISTRY_FAILURES",
          "100000")),
  /** By time-out, garbage and 503, one after another. */
  FAILING(
      Map.of(
          SimulatedRegistry.URL,
          "",
          "PASPORT_REGISTRY_TIMEOUT",
          "PT1S",
          "PASPORT_REGISTRY_PAUSE",
          "PT10S"));

  private final Map<String, String> settings;

  RegistryMode(Map<String, String> settings) {
    this.settings = settings;
  }

  /** This one, unless another is asked for. */
  RegistryMode orAsAsked() {
    String asked = System.getProperty("pasport.registry", "");
    return asked.isEmpty() ? this : valueOf(asked);
  }

  Map<String, String> settings() {
    return settings;
  }

  /** Tells the simulator. */
  void begin(SimulatedRegistry registry) {
    switch (this) {
      case OFF -> {}
      case ON -> {
        // Facilities and officials correct these people, which they cannot once the registry has
        // spoken.
        registry.beSilentAbout(DemoPeople.BOOSTER);
        registry.beSilentAbout(DemoPeople.RECOVERED);
        registry.beSilentAbout(DemoPeople.AUDITOR);
        registry.beSilentAboutStrangers();
      }
      case FAILING -> registry.fail();
    }
  }

  /** For tests of this mode alone. */
  void require(RegistryMode now) {
    assumeTrue(this == now, "the registry is asked to be " + now);
  }
}
