package az.pasport.simulator.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of {@code docs/sandbox.md}, as {@code sandbox.json} has them. */
final class GuideTables {
  private static final int MOST_OMITTED = 6;

  private GuideTables() {}

  /** Each table by the name that its mark in the guide bears. */
  static Map<String, String> all(Sandbox sandbox) {
    return Map.of(
        "facilities",
        table(
            "| code | secret | az | en |",
            sandbox.facilities().stream()
                .map(one -> cells(code(one.code()), code(one.secret()), one.az(), one.en()))),
        "workers",
        table(
            "| `worker.id` | `worker.name` | az | en |",
            sandbox.workers().stream()
                .map(one -> cells(code(one.id()), one.name(), one.az(), one.en()))),
        "lots",
        table(
            "| `dose.lot` | `dose.product` | az | en |",
            sandbox.lots().stream()
                .map(one -> cells(code(one.lot()), code(one.product()), one.az(), one.en()))),
        "ordinary",
        table(
            "| field · sahə | value · qiymət |",
            Stream.of("Vaccination", "Test", "Recovery", "Contraindication")
                .map(event -> MessageFields.of("submit" + event, Map.of(), Map.of()))
                .flatMap(fields -> fields.entrySet().stream())
                .map(field -> cells(code(field.getKey()), code(field.getValue())))
                .distinct()),
        "rows",
        table(
            "| row · sətir | patient · pasiyent | on record · qeyddə | send · göndərin |"
                + " answer · cavab | az | en |",
            sandbox.scenarios().stream().map(GuideTables::row)));
  }

  private static String row(Scenario scenario) {
    return cells(
        code(scenario.id()),
        patient(scenario.patient()),
        scenario.before().stream()
            .map(template -> code(template.messageId()) + ": " + content(template, true))
            .collect(Collectors.joining("; ")),
        scenario.steps().stream()
            .map(step -> step.again() ? "again · yenidən" : content(step.template(), false))
            .collect(Collectors.joining("; ")),
        scenario.steps().stream()
            .map(step -> code(step.answer().replace("|", "\\|")))
            .collect(Collectors.joining("; ")),
        scenario.az(),
        scenario.en());
  }

  private static String patient(Map<String, String> patient) {
    if (patient.isEmpty()) {
      return "";
    }
    return Stream.of(
                "fin",
                "documentType",
                "documentCountry",
                "documentNumber",
                "familyName",
                "givenName",
                "patronymic",
                "latinName.familyName",
                "latinName.givenName")
            .map(name -> patient.getOrDefault(name, ""))
            .filter(text -> !text.isEmpty())
            .map(text -> text.equals(patient.get("fin")) ? code(text) : text)
            .collect(Collectors.joining(" "))
        + ", "
        + patient.get("birthDate");
  }

  private static String content(MessageTemplate template, boolean before) {
    List<String> parts = new ArrayList<>();
    String sender = Sandbox.known().own().code();
    parts.add(
        code(template.operation())
            + (template.facility().equals(sender) ? "" : " (" + code(template.facility()) + ")"));
    List<String> omitted =
        template.changed().stream()
            .filter(path -> !template.fields().containsKey(path) && !path.equals("messageId"))
            .toList();
    for (String path : template.changed()) {
      if (path.equals("messageId")) {
        parts.add(code("messageId=" + template.messageId()));
      } else if (!omitted.contains(path) && !(before && path.startsWith("replaces."))) {
        parts.add(code(path + "=" + template.fields().get(path)));
      }
    }
    if (omitted.size() > MOST_OMITTED) {
      parts.add("without anything else · başqa heç nə");
    } else {
      omitted.forEach(path -> parts.add("without · olmadan " + code(path)));
    }
    if (template.defect() == MessageDefect.CONTRACT_1_1) {
      parts.add(code("contractVersion") + " 1.1");
    }
    template.records().forEach(record -> parts.add("[" + content(record, before) + "]"));
    return String.join(" ", parts);
  }

  private static String table(String head, Stream<String> rows) {
    String rule = "|" + "---|".repeat(head.length() - head.replace("|", "").length() - 1);
    return Stream.concat(Stream.of(head, rule), rows).collect(Collectors.joining("\n"));
  }

  private static String cells(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
