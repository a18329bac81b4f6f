package az.pasport.simulator.records;

import az.pasport.simulator.records.contract.Contraindication;
import az.pasport.simulator.records.contract.Dose;
import az.pasport.simulator.records.contract.Person;
import az.pasport.simulator.records.contract.RecordVersion;
import az.pasport.simulator.records.contract.Records;
import az.pasport.simulator.records.contract.RecordsFault;
import az.pasport.simulator.records.contract.RecordsService;
import az.pasport.simulator.records.contract.Recovery;
import az.pasport.simulator.records.contract.SubmissionAnswer;
import az.pasport.simulator.records.contract.Test;
import az.pasport.simulator.records.contract.TestType;
import az.pasport.simulator.records.contract.WithdrawalReason;
import az.pasport.simulator.records.contract.Worker;
import jakarta.xml.ws.BindingProvider;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

/** A hospital's information system: what it sends goes over the wire to {@code /ws/records}. */
public final class Hospital {
  private static final String CONNECT_MILLIS = "com.sun.xml.ws.connect.timeout";
  private static final String REQUEST_MILLIS = "com.sun.xml.ws.request.timeout";

  private final Records records;
  private final DatatypeFactory xml;

  private Hospital(Records records, DatatypeFactory xml) {
    this.records = records;
    this.xml = xml;
  }

  /**
   * Connects: reads the WSDL that the server hands out.
   *
   * @param application Pasport's address without a slash at the end
   * @param code the facility's, e.g. {@code BAKU-MC-01}
   * @throws jakarta.xml.ws.WebServiceException when the server cannot be reached
   */
  public static Hospital at(URI application, String code, String secret) {
    try {
      URI endpoint = URI.create(application + "/ws/records");
      Records port = new RecordsService(URI.create(endpoint + "?wsdl").toURL()).getRecordsPort();
      var context = ((BindingProvider) port).getRequestContext();
      context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, endpoint.toString());
      context.put(BindingProvider.USERNAME_PROPERTY, code);
      context.put(BindingProvider.PASSWORD_PROPERTY, secret);
      context.put(CONNECT_MILLIS, 10_000);
      context.put(REQUEST_MILLIS, 60_000);
      return new Hospital(port, DatatypeFactory.newInstance());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("not an address: " + application, e);
    } catch (DatatypeConfigurationException e) {
      throw new IllegalStateException("this Java has no XML dates", e);
    }
  }

  /** One of the three facilities that a demo registers at its start. */
  public static Hospital demo(URI application, String code) {
    return at(application, code, "demo-" + code);
  }

  /**
   * Submits one record and waits for the answer.
   *
   * @throws RecordsFault when the message was not taken; the fault says whether to try again
   */
  public SubmissionAnswer submit(String messageId, Patient patient, Event event)
      throws RecordsFault {
    return event.sendBy(new Message(messageId, patient, Optional.empty()));
  }

  /**
   * Corrects a record: the whole of it anew.
   *
   * @param version that the hospital knows
   * @throws RecordsFault when the message was not taken; the fault says whether to try again
   */
  public SubmissionAnswer correct(
      String messageId, String recordId, int version, Patient patient, Event event)
      throws RecordsFault {
    return event.sendBy(new Message(messageId, patient, Optional.of(version(recordId, version))));
  }

  /**
   * Takes a record back whose event never took place.
   *
   * @throws RecordsFault when the message was not taken; the fault says whether to try again
   */
  public SubmissionAnswer withdraw(String messageId, String recordId, int version)
      throws RecordsFault {
    return records.withdrawRecord(
        messageId, version(recordId, version), clerk(), WithdrawalReason.DID_NOT_HAPPEN);
  }

  /** Sends an event as a new record, or as the next version of one. */
  private final class Message implements Event.Sender {
    private final String id;
    private final Person person;
    private final Optional<RecordVersion> replaces;

    Message(String id, Patient patient, Optional<RecordVersion> replaces) {
      this.id = id;
      this.person = person(patient);
      this.replaces = replaces;
    }

    @Override
    public SubmissionAnswer dose(Event.Dose event) throws RecordsFault {
      Dose dose = Hospital.this.dose(event);
      return replaces.isEmpty()
          ? records.submitVaccination(id, person, clerk(), dose)
          : records.correctVaccination(id, replaces.get(), person, clerk(), dose);
    }

    @Override
    public SubmissionAnswer pcr(Event.Pcr event) throws RecordsFault {
      Test test = test(event);
      return replaces.isEmpty()
          ? records.submitTest(id, person, clerk(), test)
          : records.correctTest(id, replaces.get(), person, clerk(), test);
    }

    @Override
    public SubmissionAnswer conclusion(Event.Conclusion event) throws RecordsFault {
      Contraindication contraindication = contraindication(event);
      return replaces.isEmpty()
          ? records.submitContraindication(id, person, clerk(), contraindication)
          : records.correctContraindication(id, replaces.get(), person, clerk(), contraindication);
    }

    @Override
    public SubmissionAnswer recovered(Event.Recovered event) throws RecordsFault {
      Recovery recovery = recovery(event);
      return replaces.isEmpty()
          ? records.submitRecovery(id, person, clerk(), recovery)
          : records.correctRecovery(id, replaces.get(), person, clerk(), recovery);
    }
  }

  private static RecordVersion version(String recordId, int version) {
    var replaces = new RecordVersion();
    replaces.setRecordId(recordId);
    replaces.setVersion(version);
    return replaces;
  }

  private Person person(Patient patient) {
    var person = new Person();
    person.setFin(patient.fin());
    person.setFamilyName(patient.surname());
    person.setGivenName(patient.givenName());
    person.setPatronymic(patient.patronymic());
    person.setBirthDate(xml(patient.birthDate()));
    return person;
  }

  private static Worker clerk() {
    var worker = new Worker();
    worker.setId("T-104");
    worker.setName("Səbinə Nəsirova");
    return worker;
  }

  private Dose dose(Event.Dose event) {
    var dose = new Dose();
    dose.setProduct(event.product());
    dose.setLot(event.lot());
    dose.setDoseNumber(event.number());
    dose.setSeriesSize(event.seriesSize());
    dose.setDate(xml(event.date()));
    dose.setVaccinator("Kamran Abdullayev");
    return dose;
  }

  private Test test(Event.Pcr event) {
    var test = new Test();
    test.setType(TestType.NAAT);
    test.setSampledAt(xml(event.sampledAt()));
    test.setAnnouncedAt(xml(event.announcedAt()));
    test.setResult(event.outcome());
    return test;
  }

  private Contraindication contraindication(Event.Conclusion event) {
    var contraindication = new Contraindication();
    contraindication.setConclusion(event.number());
    contraindication.setValidFrom(xml(event.from()));
    contraindication.setValidUntil(xml(event.until()));
    return contraindication;
  }

  private Recovery recovery(Event.Recovered event) {
    var recovery = new Recovery();
    recovery.setFirstPositive(xml(event.firstPositive()));
    recovery.setClosedOn(xml(event.closedOn()));
    recovery.setDoctor("Zaur Mirzəyev");
    return recovery;
  }

  private XMLGregorianCalendar xml(LocalDate date) {
    return xml.newXMLGregorianCalendar(date.toString());
  }

  /** Not {@code toString()}, which leaves out seconds that are zero: XML Schema wants them. */
  private XMLGregorianCalendar xml(OffsetDateTime time) {
    return xml.newXMLGregorianCalendar(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
  }
}
