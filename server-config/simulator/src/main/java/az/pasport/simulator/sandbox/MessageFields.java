package az.pasport.simulator.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The fields of each operation in the contract's order, and what an ordinary message says in them.
 * {@code person} is the patient's own.
 */
final class MessageFields {
  private static final Map<String, Map<String, String>> PARTS =
      Map.of(
          "replaces", part("recordId=", "version=1"),
          "person",
              part(
                  "fin=",
                  "documentType=",
                  "documentCountry=",
                  "documentNumber=",
                  "familyName=",
                  "givenName=",
                  "patronymic=",
                  "birthDate=",
                  "latinName.familyName=",
                  "latinName.givenName="),
          "worker", part("id=17", "name=Leyla Həsənova"),
          "dose",
              part(
                  "product=CoronaVac",
                  "lot=SB-PLENTY",
                  "doseNumber=1",
                  "seriesSize=2",
                  "date=today-1",
                  "vaccinator=Samir Quliyev"),
          "test",
              part(
                  "type=NAAT",
                  "device=RT-PCR",
                  "sampledAt=today-1T09:30",
                  "announcedAt=today-1T18:05",
                  "result=DETECTED"),
          "recovery", part("firstPositive=today-20", "closedOn=today-5", "doctor=Nigar Məmmədova"),
          "contraindication",
              part("conclusion=SB-417/2", "validFrom=today-2", "validUntil=today+180"),
          "text", part("=salam"),
          "reason", part("=DID_NOT_HAPPEN"));

  private static final Map<String, List<String>> OPERATIONS =
      Map.ofEntries(
          Map.entry("submitVaccination", List.of("person", "worker", "dose")),
          Map.entry("submitTest", List.of("person", "worker", "test")),
          Map.entry("submitRecovery", List.of("person", "worker", "recovery")),
          Map.entry("submitContraindication", List.of("person", "worker", "contraindication")),
          Map.entry("correctVaccination", List.of("replaces", "person", "worker", "dose")),
          Map.entry("correctTest", List.of("replaces", "person", "worker", "test")),
          Map.entry("correctRecovery", List.of("replaces", "person", "worker", "recovery")),
          Map.entry(
              "correctContraindication",
              List.of("replaces", "person", "worker", "contraindication")),
          Map.entry("withdrawRecord", List.of("replaces", "worker", "reason")),
          Map.entry("confirmRecord", List.of("replaces", "worker")),
          Map.entry("queryAcknowledgement", List.of()),
          Map.entry("getRecord", List.of()),
          Map.entry("submitBatch", List.of()),
          Map.entry("listHeldRecords", List.of()),
          Map.entry("listVaccines", List.of()),
          Map.entry("listValueSets", List.of()),
          Map.entry("echo", List.of("text")));

  private MessageFields() {}

  /**
   * @param patient values of {@code person}
   * @param changes values by path, which replace the ordinary ones; an empty text leaves a field
   *     out, and a field of another kind of event is added at the end
   * @throws IllegalArgumentException for an operation that is not in the contract
   */
  static Map<String, String> of(
      String operation, Map<String, String> patient, Map<String, String> changes) {
    List<String> parts = OPERATIONS.get(operation);
    if (parts == null) {
      throw new IllegalArgumentException("no operation " + operation);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (String part : parts) {
      for (Map.Entry<String, String> field : PARTS.getOrDefault(part, Map.of()).entrySet()) {
        String path = field.getKey().isEmpty() ? part : part + "." + field.getKey();
        String ordinary =
            part.equals("person") ? patient.getOrDefault(field.getKey(), "") : field.getValue();
        fields.put(path, changes.getOrDefault(path, ordinary));
      }
    }
    for (String path : new TreeSet<>(changes.keySet())) {
      fields.putIfAbsent(path, changes.getOrDefault(path, ""));
    }
    fields.remove("messageId");
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  private static Map<String, String> part(String... fields) {
    Map<String, String> part = new LinkedHashMap<>();
    for (String field : fields) {
      int equals = field.indexOf('=');
      part.put(field.substring(0, equals), field.substring(equals + 1));
    }
    return part;
  }
}
