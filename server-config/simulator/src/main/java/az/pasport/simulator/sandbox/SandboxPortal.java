package az.pasport.simulator.sandbox;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.Settings;
import az.pasport.simulator.Simulator;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The login simulator with the same options, which knows the test patients, too. */
public final class SandboxPortal {
  private SandboxPortal() {}

  public static void main(String[] arguments) {
    List<DemoPerson> people =
        Stream.concat(DemoPeople.all().stream(), TestPatients.all().stream()).toList();
    try {
      Simulator simulator =
          Simulator.start(Settings.parse(List.of(arguments)), people, Clock.systemUTC());
      Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
      System.out.println("DigitalLogin simulator (sandbox) ready at " + simulator.address());
    } catch (IllegalArgumentException | IOException e) {
      System.err.println("simulator: " + e.getMessage());
      System.exit(2);
    }
  }
}
