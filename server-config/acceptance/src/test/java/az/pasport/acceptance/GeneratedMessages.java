package az.pasport.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.w3c.dom.Element;

/**
 * A hospital's system that sends every operation of the contract with one wrong field, and with
 * two. Every message is about a person of its own, so that none is refused for what was sent
 * before.
 */
final class GeneratedMessages {
  static final String SURNAME = "Sınaqlızadə";

  /** Of every person in these messages; no other test uses it. */
  static final String FINS = "5GN";

  private static final String FACILITY = "BAKU-MC-01";
  private static final String FIN_LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final Map<String, String> GOOD =
      Map.ofEntries(
          Map.entry("person/familyName", SURNAME),
          Map.entry("person/givenName", "Sınaq"),
          Map.entry("person/patronymic", "Sınaq oğlu"),
          Map.entry("person/birthDate", "1975-03-08"),
          Map.entry("worker/id", "17"),
          Map.entry("worker/name", "Leyla Həsənova"),
          Map.entry("dose/product", "CoronaVac"),
          Map.entry("dose/lot", "GEN/1"),
          Map.entry("dose/doseNumber", "1"),
          Map.entry("dose/seriesSize", "2"),
          Map.entry("dose/date", "2021-06-14"),
          Map.entry("dose/vaccinator", "Samir Quliyev"),
          Map.entry("test/type", "NAAT"),
          Map.entry("test/device", "RT-PCR"),
          Map.entry("test/sampledAt", "2022-01-10T09:30:00+04:00"),
          Map.entry("test/announcedAt", "2022-01-10T18:05:00+04:00"),
          Map.entry("test/result", "DETECTED"),
          Map.entry("recovery/firstPositive", "2022-01-10"),
          Map.entry("recovery/closedOn", "2022-01-24"),
          Map.entry("recovery/doctor", "Nigar Məmmədova"),
          Map.entry("contraindication/conclusion", "GEN-1"),
          Map.entry("contraindication/validFrom", "2022-01-17"),
          Map.entry("contraindication/validUntil", "2022-12-31"),
          Map.entry("reason", "DID_NOT_HAPPEN"),
          Map.entry("text", "salam"));

  /** Sent where one of them is the field that is tried, in place of the FIN. */
  private static final Map<String, String> DOCUMENT =
      Map.of(
          "person/documentType", "PASSPORT",
          "person/documentCountry", "TR",
          "person/documentNumber", "U");

  private final Installation pasport;
  private final ContractMessages contract;
  private final Random random;
  private final BrokenPromises tried;
  private final HostileValues.Deck values;
  private final Http http = new Http();
  private final Map<String, Target> targets = new HashMap<>();
  private final Map<String, Integer> outcomes = new LinkedHashMap<>();
  private int sent;

  GeneratedMessages(Installation pasport, Random random, BrokenPromises tried) {
    this.tried = tried;
    this.pasport = pasport;
    this.random = random;
    this.values = new HostileValues.Deck(random);
    this.contract = ContractMessages.read(http.get(pasport.at("/ws/records?wsdl")).bytes());
  }

  /** The record that a correction or withdrawal names. */
  private record Target(String fin, String recordId, String version) {}

  /**
   * An answer to a message.
   *
   * @param outcome what it says: statuses of records, {@code FAULT} with a code, or {@code ANSWER}
   */
  record Answer(String message, String outcome, Element xml) {
    boolean isAccepted() {
      return outcome.equals("ACCEPTED");
    }
  }

  List<String> operations() {
    return contract.operations();
  }

  /** How often each outcome was met. */
  Map<String, Integer> outcomes() {
    return outcomes;
  }

  /** Sends each field of an operation with some values of the pool, and misshapen. */
  void tryEachField(String operation, int valuesPerField, int shapesPerField) {
    for (String field : contract.fields(operation)) {
      for (int i = 0; i < valuesPerField; i++) {
        send(operation, Map.of(field, values.draw()));
      }
      List<String> shapes =
          new ArrayList<>(ContractMessages.misshapen(field, good(field).orElse("1")));
      java.util.Collections.shuffle(shapes, random);
      shapes.stream().limit(shapesPerField).forEach(xml -> sendXml(operation, field, xml));
    }
  }

  /** Sends an operation with two wrong fields. */
  void tryPairs(String operation, int pairs) {
    List<String> fields = contract.fields(operation);
    for (int i = 0; i < pairs && !fields.isEmpty(); i++) {
      var wrong = new LinkedHashMap<String, String>();
      wrong.put(fields.get(random.nextInt(fields.size())), values.draw());
      wrong.put(fields.get(random.nextInt(fields.size())), values.draw());
      send(operation, wrong);
    }
  }

  /**
   * Records that a person recovered lately, and corrects the record with a wrong value in each
   * field of the person in turn. Other fields stay: days decide whether a certificate is due.
   *
   * @param accepted told after the record was accepted, and after each correction that was
   */
  void tryCorrectionsOf(
      String fin, LocalDate today, int valuesPerField, Consumer<String> accepted) {
    Map<String, String> recently =
        Map.of(
            "recovery/firstPositive", today.minusDays(60).toString(),
            "recovery/closedOn", today.minusDays(45).toString());
    Answer first = send("submitRecovery", of(fin, "submitRecovery", recently), "of " + fin);
    assertThat(first.outcome()).isEqualTo("ACCEPTED");
    accepted.accept(first.message());
    String operation = "correctRecovery";
    targets.put(operation, new Target(fin, text(first, "recordId"), text(first, "version")));
    for (String field : contract.fields(operation)) {
      for (int i = 0; i < valuesPerField && field.startsWith("person/"); i++) {
        var values = new HashMap<>(recently);
        String value = this.values.draw();
        values.put(field, value);
        if (field.endsWith("partialBirthDate")) {
          values.put("person/birthDate", "");
        }
        Answer answer = send(operation, of(fin, operation, values), field + " as " + value);
        if (answer.isAccepted()) {
          accepted.accept(answer.message());
        }
      }
    }
    targets.remove(operation);
  }

  private Map<String, String> of(String fin, String operation, Map<String, String> values) {
    Map<String, String> fields =
        good(operation, "", fin, Optional.ofNullable(targets.get(operation)));
    values.forEach((field, value) -> fields.put(field, ContractMessages.element(field, value)));
    return ordered(operation, fields);
  }

  private static String text(Answer answer, String name) {
    return ContractMessages.texts(answer.xml(), name).get(0);
  }

  /** Sends a good message of each operation, which must not be refused for its shape. */
  Answer sendGood(String operation) {
    return send(operation, Map.of());
  }

  private Answer send(String operation, Map<String, String> wrong) {
    String focus = wrong.keySet().stream().findFirst().orElse("");
    Map<String, String> fields = base(operation, focus);
    wrong.forEach((field, value) -> fields.put(field, ContractMessages.element(field, value)));
    return send(operation, ordered(operation, fields), wrong.toString());
  }

  private void sendXml(String operation, String field, String xml) {
    Map<String, String> fields = base(operation, field);
    fields.put(field, xml);
    send(operation, ordered(operation, fields), field + " as " + xml);
  }

  private Answer send(String operation, Map<String, String> fields, String what) {
    sent++;
    boolean old = sent % 2 == 0;
    String soap =
        old
            ? "http://schemas.xmlsoap.org/soap/envelope/"
            : "http://www.w3.org/2003/05/soap-envelope";
    String body =
        "<S:Envelope xmlns:S=\""
            + soap
            + "\"><S:Body>"
            + ContractMessages.write(operation, fields)
            + "</S:Body></S:Envelope>";
    Http.Answer answer =
        http.post(
            pasport.at(old ? "/ws/records" : "/ws/records12"),
            (old ? "text/xml" : "application/soap+xml") + "; charset=utf-8",
            body,
            "Authorization",
            "Basic "
                + Base64.getEncoder()
                    .encodeToString((FACILITY + ":demo-" + FACILITY).getBytes(UTF_8)));
    String message = operation + " with " + shortened(what);
    tried.check(message, answer.text(), () -> check(answer, old));
    Answer read = read(message, answer);
    outcomes.merge(read.outcome(), 1, Integer::sum);
    if (read.isAccepted()) {
      followTarget(operation, read.xml());
    }
    return read;
  }

  private static Answer read(String message, Http.Answer answer) {
    Element xml = ContractMessages.parsed(answer.bytes());
    List<String> statuses = ContractMessages.texts(xml, "status");
    if (answer.status() != 200) {
      return new Answer(
          message, "FAULT " + String.join(",", ContractMessages.texts(xml, "code")), xml);
    }
    return new Answer(message, statuses.isEmpty() ? "ANSWER" : String.join(",", statuses), xml);
  }

  private void check(Http.Answer answer, boolean old) {
    assertThat(answer.text())
        .doesNotContainIgnoringCase("exception", "\tat ", "payara", "glassfish")
        .doesNotContain("java.", "<retry>true</retry>");
    Element xml = ContractMessages.parsed(answer.bytes());
    if (answer.status() == 200) {
      assertThat(contract.codes("Status")).containsAll(ContractMessages.texts(xml, "status"));
      return;
    }
    // SOAP 1.1 has every fault sent with status 500, also those that the sender has to mend.
    assertThat(answer.status()).isEqualTo(old ? 500 : 400);
    assertThat(ContractMessages.texts(xml, "code"))
        .hasSize(1)
        .isSubsetOf(contract.codes("FaultCode"));
    assertThat(ContractMessages.texts(xml, "retry")).containsExactly("false");
  }

  /** A record that was corrected is named by its new version; one that was withdrawn, no more. */
  private void followTarget(String operation, Element xml) {
    Target known = targets.get(operation);
    if (known == null) {
      return;
    }
    if (operation.startsWith("correct")) {
      String version = ContractMessages.texts(xml, "version").get(0);
      targets.put(operation, new Target(known.fin(), known.recordId(), version));
    } else {
      targets.remove(operation);
    }
  }

  private Target target(String operation) {
    Target known = targets.get(operation);
    if (known != null) {
      return known;
    }
    String kind =
        operation.startsWith("correct") ? operation.substring("correct".length()) : "Recovery";
    String fin = nextFin();
    Map<String, String> fields = good("submit" + kind, "", fin, Optional.empty());
    Answer submitted = send("submit" + kind, ordered("submit" + kind, fields), "good values");
    assertThat(submitted.outcome()).as(submitted.message()).isEqualTo("ACCEPTED");
    var made = new Target(fin, text(submitted, "recordId"), text(submitted, "version"));
    targets.put(operation, made);
    return made;
  }

  private Map<String, String> base(String operation, String focus) {
    boolean hasTarget =
        contract.fields(operation).stream().anyMatch(field -> field.startsWith("replaces/"));
    return hasTarget
        ? good(operation, focus, target(operation).fin(), Optional.of(target(operation)))
        : good(operation, focus, nextFin(), Optional.empty());
  }

  private Map<String, String> good(
      String operation, String focus, String fin, Optional<Target> target) {
    String event = ContractMessages.event(focus);
    boolean isBatch = operation.equals("submitBatch");
    boolean hasDocument = target.isEmpty() && DOCUMENT.containsKey(ending(focus));
    var fields = new LinkedHashMap<String, String>();
    for (String field : contract.fields(operation)) {
      if (isBatch && ContractMessages.isOfOther(event, field)) {
        continue;
      }
      String value =
          switch (ending(field)) {
            case "messageId", "record/messageId" -> "gen-" + UUID.randomUUID();
            case "person/fin" -> hasDocument ? "" : fin;
            case "person/documentNumber" -> hasDocument ? "U" + fin : "";
            case "person/documentType", "person/documentCountry" ->
                hasDocument ? DOCUMENT.getOrDefault(ending(field), "") : "";
            case "person/birthDate" ->
                focus.endsWith("partialBirthDate") ? "" : good(field).orElse("");
            case "replaces/recordId" -> target.map(Target::recordId).orElse("");
            case "replaces/version" -> target.map(Target::version).orElse("");
            default -> good(field).orElse("");
          };
      if (!value.isEmpty()) {
        fields.put(field, ContractMessages.element(field, value));
      }
    }
    return fields;
  }

  private Map<String, String> ordered(String operation, Map<String, String> fields) {
    var inOrder = new LinkedHashMap<String, String>();
    contract.fields(operation).stream()
        .filter(fields::containsKey)
        .forEach(field -> inOrder.put(field, fields.getOrDefault(field, "")));
    return inOrder;
  }

  private static Optional<String> good(String field) {
    return Optional.ofNullable(GOOD.get(ending(field)));
  }

  /** The last two names of a path. */
  private static String ending(String path) {
    int last = path.lastIndexOf('/');
    int before = path.lastIndexOf('/', last - 1);
    return path.substring(before + 1);
  }

  private String nextFin() {
    int number = sent;
    var fin = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      fin.insert(0, FIN_LETTERS.charAt(number % FIN_LETTERS.length()));
      number /= FIN_LETTERS.length();
    }
    return FINS + fin;
  }

  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
