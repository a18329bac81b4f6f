package az.pasport.simulator;

import az.pasport.demo.DemoInstallation;
import az.pasport.demo.NotDemoDataException;
import java.time.Clock;

/**
 * Prepares the database and the keys of a demo before its server starts. The settings are those of
 * the server, in the environment: {@code PASPORT_DB_URL}, {@code PASPORT_DB_USER}, {@code
 * PASPORT_DB_PASSWORD}, {@code PASPORT_KEYS_FILE}, {@code PASPORT_KEYS_PASSWORD}; and {@code
 * PASPORT_DEMO_CERTIFICATES}, a folder of facilities' certificates.
 */
public final class DemoSetup {
  private DemoSetup() {}

  public static void main(String[] arguments) {
    try {
      DemoInstallation.of(System.getenv()).prepare(Clock.systemUTC().instant());
    } catch (NotDemoDataException | IllegalArgumentException e) {
      System.err.println("demo: " + e.getMessage());
      System.exit(1);
    }
  }
}
