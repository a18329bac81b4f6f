package az.pasport.simulator.sandbox;

import java.time.LocalDate;
import java.util.stream.Collectors;

/** The sandbox's facilities and rows as text for a terminal. */
final class ScenarioTable {
  private ScenarioTable() {}

  static String text(Sandbox sandbox, LocalDate today) {
    var text = new StringBuilder();
    sandbox
        .facilities()
        .forEach(one -> text.append(line("  %-16s %-21s %s", one.code(), one.secret(), one.en())));
    sandbox
        .workers()
        .forEach(one -> text.append(line("  %-16s %-21s %s", one.id(), one.name(), one.en())));
    sandbox
        .lots()
        .forEach(one -> text.append(line("  %-16s %-21s %s", one.lot(), one.product(), one.en())));
    text.append(line("%nRows, on %s:%n", today));
    sandbox.scenarios().forEach(one -> text.append(row(one)));
    return text.toString();
  }

  private static String row(Scenario scenario) {
    String patient = scenario.patient().getOrDefault("fin", "");
    return line(
        "  %-24s %-7s  %s",
        scenario.id(),
        patient,
        scenario.steps().stream()
            .map(
                step ->
                    (step.again() ? "again" : step.template().operation()) + " -> " + step.answer())
            .collect(Collectors.joining("; ")));
  }

  private static String line(String format, Object... values) {
    return (format + "%n").formatted(values);
  }
}
