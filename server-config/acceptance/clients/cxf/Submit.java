import az.pasport.records.v1.Dose;
import az.pasport.records.v1.Person;
import az.pasport.records.v1.Records;
import az.pasport.records.v1.RecordsFault;
import az.pasport.records.v1.RecordsService;
import az.pasport.records.v1.SubmissionAnswer;
import az.pasport.records.v1.Test;
import az.pasport.records.v1.TestOutcome;
import az.pasport.records.v1.TestType;
import az.pasport.records.v1.Worker;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.WebServiceException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.apache.cxf.transport.http.HTTPException;

/**
 * A hospital's client in Java with CXF; az.pasport.records.v1 is generated from the WSDL by build.sh.
 *
 * <pre>submit WSDL-URL FACILITY SECRET dose|walk|retry|large [MESSAGE-ID [FIN]]</pre>
 *
 * The scenarios are those of ../README.md; a JSON list goes to standard output.
 */
final class Submit {
  private final Records records;
  private final DatatypeFactory xml;
  private final String fin;

  private Submit(String wsdl, String facility, String secret, String fin) throws Exception {
    this.fin = fin;
    xml = DatatypeFactory.newInstance();
    records = new RecordsService(URI.create(wsdl).toURL()).getRecordsPort();
    Map<String, Object> context = ((BindingProvider) records).getRequestContext();
    context.put(BindingProvider.USERNAME_PROPERTY, facility);
    context.put(BindingProvider.PASSWORD_PROPERTY, secret);
    context.put("jakarta.xml.ws.client.connectionTimeout", "10000");
    context.put("jakarta.xml.ws.client.receiveTimeout", "60000");
    // Or an element that v1 has gained since the client was made is an error of unmarshalling.
    context.put("set-jaxb-validation-event-handler", "false");
  }

  /** One kind of message, ready to be sent. */
  private interface Message {
    SubmissionAnswer send() throws RecordsFault;
  }

  private Person person() {
    Person person = new Person();
    person.setFin(fin);
    person.setFamilyName("Əliyev");
    person.setGivenName("İlqar");
    person.setPatronymic("Rəşid oğlu");
    person.setBirthDate(date("1980-05-17"));
    return person;
  }

  private static Worker worker() {
    Worker worker = new Worker();
    worker.setId("17");
    worker.setName("Leyla Həsənova");
    return worker;
  }

  private Dose dose() {
    Dose dose = new Dose();
    dose.setProduct("CoronaVac");
    dose.setLot("SV-2021/118");
    dose.setDoseNumber(1);
    dose.setSeriesSize(2);
    dose.setDate(date("2021-06-14"));
    dose.setVaccinator("Samir Quliyev");
    return dose;
  }

  /** From text: made of a GregorianCalendar, it would have a time and the machine's zone. */
  private XMLGregorianCalendar date(String text) {
    return xml.newXMLGregorianCalendar(text);
  }

  private Message good(String id) {
    return () -> records.submitVaccination(id, person(), worker(), dose());
  }

  private Message other(String id) {
    Dose dose = dose();
    dose.setLot("OTHER-LOT");
    return () -> records.submitVaccination(id, person(), worker(), dose);
  }

  private Message bad(String id) {
    Person person = person();
    person.setFin("7WSDLO1");
    Dose dose = dose();
    dose.setProduct("Panacea");
    dose.setDate(date(LocalDate.now(ZoneId.of("Asia/Baku")).plusDays(1).toString()));
    return () -> records.submitVaccination(id, person, null, dose);
  }

  private Message large(String id) {
    Person person = person();
    person.setPatronymic("Ə".repeat(2_500_000));
    return () -> records.submitVaccination(id, person, worker(), dose());
  }

  private Message test(String id) {
    Test test = new Test();
    test.setType(TestType.NAAT);
    test.setDevice("RT-PCR");
    test.setSampledAt(date("2022-01-10T09:30:00+04:00"));
    test.setAnnouncedAt(date("2022-01-10T18:05:00+04:00"));
    test.setResult(TestOutcome.DETECTED);
    return () -> records.submitTest(id, person(), worker(), test);
  }

  /**
   * The answer, or the fault, or the HTTP refusal.
   *
   * @throws WebServiceException when nothing was answered
   */
  private static Map<String, Object> call(Message message) {
    try {
      return told(message.send());
    } catch (RecordsFault fault) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("faultstring", fault.getMessage());
      told.put("code", fault.getFaultInfo().getCode().value());
      told.put("textAz", fault.getFaultInfo().getTextAz());
      told.put("textEn", fault.getFaultInfo().getTextEn());
      told.put("retry", fault.getFaultInfo().isRetry());
      return Map.of("fault", told);
    } catch (WebServiceException failure) {
      if (failure.getCause() instanceof HTTPException refusal) {
        return Map.of("http", refusal.getResponseCode());
      }
      throw failure;
    }
  }

  /** Sends a message until it is answered: the same message, under the same id. */
  private static List<Map<String, Object>> insist(Message message) {
    List<Map<String, Object>> told = new ArrayList<>();
    try {
      told.add(call(message));
    } catch (WebServiceException lost) {
      told.add(Map.of("lost", String.valueOf(lost.getCause())));
      told.add(call(message));
    }
    return told;
  }

  private static Map<String, Object> told(SubmissionAnswer answer) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("status", answer.getStatus().value());
    told.put("messageId", answer.getMessageId());
    told.put("recordId", answer.getRecordId());
    told.put("version", answer.getVersion());
    if (answer.getAcknowledgedAt() != null) {
      told.put("acknowledgedAt", answer.getAcknowledgedAt().toXMLFormat());
    }
    told.put("problem", answer.getProblem());
    return told;
  }

  public static void main(String[] arguments) throws Exception {
    String id = arguments.length > 4 ? arguments[4] : UUID.randomUUID().toString();
    String fin = arguments.length > 5 ? arguments[5] : "7WSDL1Z";
    Submit hospital = new Submit(arguments[0], arguments[1], arguments[2], fin);
    Message good = hospital.good(id);
    List<Map<String, Object>> told =
        switch (arguments[3]) {
          case "walk" ->
              List.of(
                  call(good),
                  call(good),
                  call(hospital.other(id)),
                  call(hospital.bad(id + "-bad")),
                  call(hospital.test(id + "-test")));
          case "retry" -> insist(good);
          case "large" -> List.of(call(hospital.large(id)));
          default -> List.of(call(good));
        };
    // The console's own encoding follows the locale.
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .println(new ObjectMapper().writeValueAsString(told));
  }
}
