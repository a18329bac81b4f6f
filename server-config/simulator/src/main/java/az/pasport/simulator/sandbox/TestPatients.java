package az.pasport.simulator.sandbox;

import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.records.Patient;
import java.util.List;

/** The test patients as people who can log in, each with the demo's password. */
public final class TestPatients {
  private static final List<DemoPerson> ALL =
      Sandbox.known().scenarios().stream()
          .flatMap(
              scenario -> scenario.person().stream().map(person -> withLogin(person, scenario)))
          .toList();

  private TestPatients() {}

  static List<DemoPerson> all() {
    return ALL;
  }

  /**
   * The test patient with this FIN.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static DemoPerson byFin(String fin) {
    return ALL.stream()
        .filter(person -> person.fin().equals(fin))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no test patient " + fin));
  }

  /** Test patients' FINs end in four digits, of which everything else that they need is made. */
  private static DemoPerson withLogin(Patient patient, Scenario scenario) {
    String number = patient.fin().substring(3);
    return new DemoPerson(
        patient.fin(),
        patient.surname(),
        patient.givenName(),
        patient.patronymic(),
        patient.birthDate(),
        patient.patronymic().endsWith("qızı") ? "F" : "M",
        "+99450333" + number,
        "30" + number,
        "AZ-3300-" + number,
        number,
        "demo-2021",
        "citizen",
        scenario.id() + ": " + scenario.az(),
        scenario.id() + ": " + scenario.en(),
        List.of());
  }
}
