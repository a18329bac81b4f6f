package az.pasport.simulator.sandbox;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import java.util.List;
import java.util.stream.Stream;

/** The login simulator with the same options, which knows the test patients, too. */
public final class SandboxPortal {
  private SandboxPortal() {}

  public static void main(String[] arguments) {
    List<DemoPerson> people =
        Stream.concat(DemoPeople.all().stream(), TestPatients.all().stream()).toList();
    az.pasport.simulator.Main.run(arguments, people, "sandbox");
  }
}
