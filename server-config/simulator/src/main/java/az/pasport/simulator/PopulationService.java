package az.pasport.simulator;

import az.pasport.simulator.records.DemoRecords;
import az.pasport.simulator.records.Patient;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The population registry, simulated: it knows the demo's people and those of the contract's
 * examples. Its shape is {@code population-registry.wsdl}. Tests tell it to fail, and change what
 * it knows, by a form: {@code POST /registry/control}.
 */
final class PopulationService {
  private static final Pattern PIN = Pattern.compile("<(?:\\w+:)?pin>([^<]*)</");
  private static final String ENVELOPE =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><s:Envelope"
          + " xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>%s</s:Body></s:Envelope>";
  private static final String ANSWER =
      "<getPersonalInfoByPinResponse xmlns=\"urn:az:population-registry:v1\">%s"
          + "</getPersonalInfoByPinResponse>";

  /** Longer than anybody waits. */
  private static final long TOO_LONG_MILLIS = 4_000;

  /** How it answers. */
  private enum Mode {
    OK,
    TIMEOUT,
    GARBAGE,
    UNAVAILABLE,
    /** One of the three after another. */
    FAILING
  }

  private final Map<String, Patient> people = new ConcurrentHashMap<>();
  private final Map<String, String> sexes = new ConcurrentHashMap<>();

  /** FINs about which it answers 503. */
  private final Set<String> silentAbout = ConcurrentHashMap.newKeySet();

  private final AtomicInteger asked = new AtomicInteger();
  private volatile Mode mode = Mode.OK;
  private volatile boolean isSilentAboutStrangers;

  PopulationService(List<DemoPerson> demo, Clock clock) {
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Baku")));
    DemoRecords.all(today).forEach(message -> know(message.patient()));
    // Of the contract's examples.
    know(new Patient("7WSDL1Z", "Əliyev", "İlqar", "Rəşid oğlu", LocalDate.of(1980, 5, 17)));
    know(new Patient("5RK8T2M", "Hüseynova", "Günay", "Elçin qızı", LocalDate.of(1975, 3, 8)));
    for (DemoPerson person : demo) {
      know(Patient.of(person));
      sexes.put(person.fin(), person.sex());
      for (DemoPerson.DemoChild child : person.children()) {
        know(
            new Patient(
                child.fin(),
                child.surname(),
                child.givenName(),
                child.patronymic(),
                child.birthDate()));
        sexes.put(child.fin(), child.sex());
      }
    }
  }

  private void know(Patient patient) {
    people.put(patient.fin(), patient);
  }

  /** Answers {@code getPersonalInfoByPin}. */
  void answer(Exchange exchange) throws IOException {
    Matcher pin = PIN.matcher(exchange.body());
    String fin = pin.find() ? pin.group(1) : "";
    switch (now(fin)) {
      case TIMEOUT -> {
        pause();
        soap(exchange, person(fin));
      }
      case GARBAGE -> exchange.html(200, "<!DOCTYPE html><html><body>Xəta</body></html>");
      case UNAVAILABLE -> exchange.answer(503, "text/plain; charset=utf-8", "503");
      default -> soap(exchange, person(fin));
    }
  }

  private Mode now(String fin) {
    if (silentAbout.contains(fin) || isSilentAboutStrangers && !people.containsKey(fin)) {
      return Mode.UNAVAILABLE;
    }
    List<Mode> failures = List.of(Mode.TIMEOUT, Mode.GARBAGE, Mode.UNAVAILABLE);
    return mode == Mode.FAILING ? failures.get(asked.getAndIncrement() % 3) : mode;
  }

  private static void pause() {
    try {
      Thread.sleep(TOO_LONG_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void soap(Exchange exchange, String content) throws IOException {
    exchange.answer(200, "text/xml; charset=utf-8", ENVELOPE.formatted(ANSWER.formatted(content)));
  }

  private String person(String fin) {
    return Optional.ofNullable(people.get(fin))
        .map(
            known ->
                "<found>true</found><person>"
                    + element("pin", known.fin())
                    + element("name", known.givenName())
                    + element("surname", known.surname())
                    + element("patronymic", known.patronymic())
                    + element("birthDate", known.birthDate().toString())
                    + element("citizenship", "AZE")
                    + element("address", "Bakı")
                    + Optional.ofNullable(sexes.get(fin)).map(sex -> element("sex", sex)).orElse("")
                    + "</person>")
        .orElse("<found>false</found>");
  }

  private static String element(String name, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return "<" + name + ">" + escaped + "</" + name + ">";
  }

  /**
   * Changes how it behaves: {@code mode} is a name of {@link Mode}; {@code silent} a FIN, or {@code
   * strangers}, about which it answers 503; {@code fin} with {@code surname}, {@code givenName},
   * {@code patronymic} and {@code birthDate} somebody whom it then knows.
   */
  void control(Exchange exchange) throws IOException {
    String wanted = exchange.parameter("mode");
    if (!wanted.isEmpty()) {
      mode = Mode.valueOf(wanted);
    }
    String silent = exchange.parameter("silent");
    if (silent.equals("strangers")) {
      isSilentAboutStrangers = true;
    } else if (!silent.isEmpty()) {
      silentAbout.add(silent);
    }
    String fin = exchange.parameter("fin");
    if (!fin.isEmpty()) {
      know(
          new Patient(
              fin,
              exchange.parameter("surname"),
              exchange.parameter("givenName"),
              exchange.parameter("patronymic"),
              LocalDate.parse(exchange.parameter("birthDate"))));
    }
    exchange.answer(204, "text/plain; charset=utf-8", "");
  }
}
