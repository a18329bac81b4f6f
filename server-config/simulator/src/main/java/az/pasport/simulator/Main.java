package az.pasport.simulator;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Starts the simulator from a command line; {@code --help} lists the options. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    run(arguments, DemoPeople.all(), "demo");
  }

  /**
   * Starts a simulator that knows these people, and ends the process if it cannot.
   *
   * @param environment named in the line that says where it is ready
   */
  public static void run(String[] arguments, List<DemoPerson> people, String environment) {
    try {
      Optional<Settings> settings = SimulatorOptions.parse(List.of(arguments));
      if (settings.isEmpty()) {
        return;
      }
      Simulator simulator = Simulator.start(settings.get(), people, Clock.systemUTC());
      Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
      System.out.println(
          "DigitalLogin simulator (" + environment + ") ready at " + simulator.address());
    } catch (IllegalArgumentException e) {
      fail(e.getMessage() + " (--help lists the options)");
    } catch (IOException e) {
      fail("cannot listen: " + e.getMessage());
    }
  }

  private static void fail(String why) {
    System.err.println("simulator: " + why);
    System.exit(2);
  }
}
