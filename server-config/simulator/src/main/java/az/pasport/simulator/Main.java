package az.pasport.simulator;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** Starts the simulator from a command line; {@code --help} lists the options. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    if (List.of(arguments).contains("--help")) {
      System.out.print(Settings.USAGE);
      return;
    }
    try {
      Simulator simulator = Simulator.start(Settings.parse(List.of(arguments)), Clock.systemUTC());
      Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
      System.out.println("DigitalLogin simulator (demo) ready at " + simulator.address());
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
