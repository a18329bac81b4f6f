package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.acceptance.contract10.BatchRecord;
import az.pasport.acceptance.contract10.Dose;
import az.pasport.acceptance.contract10.Person;
import az.pasport.acceptance.contract10.RecordVersion;
import az.pasport.acceptance.contract10.Records;
import az.pasport.acceptance.contract10.RecordsFault;
import az.pasport.acceptance.contract10.RecordsService;
import az.pasport.acceptance.contract10.Status;
import az.pasport.acceptance.contract10.SubmissionAnswer;
import az.pasport.acceptance.contract10.TestOutcome;
import az.pasport.acceptance.contract10.TestType;
import az.pasport.acceptance.contract10.Worker;
import com.sun.xml.ws.api.message.Headers;
import com.sun.xml.ws.developer.SchemaValidationFeature;
import com.sun.xml.ws.developer.WSBindingProvider;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.WebServiceException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A client that was generated from version 1.0 of the contract, and validates each answer against
 * that WSDL; beside it one of today's.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldClientIT {
  private static final QName CONTRACT_VERSION =
      new QName("urn:az:pasport:records:v1", "contractVersion");

  @SuppressWarnings("NullAway.Init")
  private Installation pasport;

  @SuppressWarnings("NullAway.Init")
  private Records old;

  @BeforeAll
  void connect() throws MalformedURLException {
    pasport = SharedInstallation.running();
    old = oldClient();
  }

  @Test
  void goesOnWhereTheServerHasMoreToSay() throws RecordsFault {
    String id = "old-" + UUID.randomUUID();
    SubmissionAnswer accepted = old.submitTest(id, person("5XLDCL1"), worker(), unknownDevice());
    assertThat(accepted.getStatus()).isEqualTo(Status.ACCEPTED);
    assertThat(old.submitTest(id, person("5XLDCL1"), worker(), unknownDevice()).getStatus())
        .isEqualTo(Status.DUPLICATE);
    assertThat(old.queryAcknowledgement(id).getStatus()).isEqualTo(Status.DUPLICATE);

    var replaces = new RecordVersion();
    replaces.setRecordId(accepted.getRecordId());
    replaces.setVersion(1);
    SubmissionAnswer unchanged =
        old.correctTest(id + "-c", replaces, person("5XLDCL1"), worker(), unknownDevice());
    assertThat(unchanged.getStatus()).isEqualTo(Status.ACCEPTED);
    assertThat(unchanged.getVersion()).isEqualTo(1);

    assertThat(old.submitBatch(List.of(dose(id + "-1", 2), dose(id + "-2", 4))))
        .extracting(SubmissionAnswer::getStatus)
        .containsOnly(Status.ACCEPTED);
    assertThat(old.submitTest(id + "-bad", null, null, null).getProblem()).hasSizeGreaterThan(5);
    assertThat(old.listValueSets()).isNotEmpty();
    assertThat(old.listVaccines()).isNotEmpty();
    assertThat(old.listHeldRecords()).isNotNull();
    assertThat(old.echo("salam").getText()).isEqualTo("salam");
  }

  /** Else the test above would show nothing of a strict client. */
  @Test
  void wouldBreakIfItWereSentWhatItDoesNotKnow() throws MalformedURLException {
    Records asking = oldClient();
    ((WSBindingProvider) asking)
        .setOutboundHeaders(List.of(Headers.create(CONTRACT_VERSION, "1.1")));
    assertThatThrownBy(
            () ->
                asking.submitTest(
                    "old-" + UUID.randomUUID(), person("5XLDCL2"), worker(), unknownDevice()))
        .isInstanceOf(WebServiceException.class);
  }

  @Test
  void aBatchOfNothingIsTheClientsFault() {
    assertThatThrownBy(() -> old.submitBatch(Collections.emptyList()))
        .isInstanceOfSatisfying(
            RecordsFault.class,
            fault -> {
              assertThat(fault.getFaultInfo().isRetry()).isFalse();
              assertThat(fault.getFaultInfo().getTextEn()).contains("1 to 1000");
            });
  }

  @Test
  void aClientOfTodayIsToldTheWarnings_andHowItsRecordStands() throws Exception {
    az.pasport.simulator.records.contract.Records ganja = todaysClient("GANJA-RH-02");
    az.pasport.simulator.records.contract.Records baku = todaysClient("BAKU-MC-01");
    String id = "new-" + UUID.randomUUID();
    var test = new az.pasport.simulator.records.contract.Test();
    test.setType(az.pasport.simulator.records.contract.TestType.RAT);
    test.setDevice("99999");
    test.setSampledAt(xml("2022-01-10T09:30:00+04:00"));
    test.setAnnouncedAt(xml("2022-01-10T10:00:00+04:00"));
    test.setResult(az.pasport.simulator.records.contract.TestOutcome.DETECTED);
    var person = new az.pasport.simulator.records.contract.Person();
    person.setFin("5XLDCL3");
    person.setFamilyName("Əliyev");
    person.setGivenName("İlqar");
    person.setBirthDate(xml("1980-05-17"));
    var worker = new az.pasport.simulator.records.contract.Worker();
    worker.setId("17");
    worker.setName("Leyla Həsənova");

    var accepted = baku.submitTest(id, person, worker, test);

    assertThat(accepted.getWarning())
        .extracting(az.pasport.simulator.records.contract.Warning::getCode)
        .containsExactly("UNKNOWN_DEVICE");
    assertThat(baku.submitTest(id, person, worker, test).getWarning()).hasSize(1);
    assertThat(baku.queryAcknowledgement(id).getStatus())
        .isEqualTo(az.pasport.simulator.records.contract.Status.ACKNOWLEDGED);
    var known = baku.getRecord(accepted.getRecordId());
    assertThat(known.getState()).isEqualTo("IN_FORCE");
    assertThat(known.getVersion()).isEqualTo(1);
    assertThat(known.getWarning()).hasSize(1);
    assertThat(known.getProblem()).isEmpty();
    var foreign = ganja.getRecord(accepted.getRecordId());
    var unknown = ganja.getRecord(UUID.randomUUID().toString());
    assertThat(foreign).usingRecursiveComparison().isEqualTo(unknown);
    assertThat(foreign.getState()).isNull();
    assertThat(foreign.getProblem())
        .extracting(az.pasport.simulator.records.contract.FieldProblem::getCode)
        .containsExactly("NO_SUCH_RECORD");
  }

  private Records oldClient() throws MalformedURLException {
    URL wsdl =
        Path.of(System.getProperty("pasport.root", ""))
            .resolve("integration-ws/src/test/resources/az/pasport/ws/records-1.0.wsdl")
            .toUri()
            .toURL();
    Records port = new RecordsService(wsdl).getRecordsPort(new SchemaValidationFeature());
    login(port, "BAKU-MC-01");
    return port;
  }

  private az.pasport.simulator.records.contract.Records todaysClient(String facility)
      throws MalformedURLException {
    URL wsdl = pasport.at("/ws/records?wsdl").toURL();
    az.pasport.simulator.records.contract.Records port =
        new az.pasport.simulator.records.contract.RecordsService(wsdl)
            .getRecordsPort(new SchemaValidationFeature());
    login(port, facility);
    ((WSBindingProvider) port).setOutboundHeaders(List.of(Headers.create(CONTRACT_VERSION, "1.1")));
    return port;
  }

  private void login(Object port, String facility) {
    var context = ((BindingProvider) port).getRequestContext();
    context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, pasport.at("/ws/records").toString());
    context.put(BindingProvider.USERNAME_PROPERTY, facility);
    context.put(BindingProvider.PASSWORD_PROPERTY, "demo-" + facility);
  }

  private static Person person(String fin) {
    var person = new Person();
    person.setFin(fin);
    person.setFamilyName("Əliyev");
    person.setGivenName("İlqar");
    person.setBirthDate(xml("1980-05-17"));
    return person;
  }

  private static Worker worker() {
    var worker = new Worker();
    worker.setId("17");
    worker.setName("Leyla Həsənova");
    return worker;
  }

  private static az.pasport.acceptance.contract10.Test unknownDevice() {
    var test = new az.pasport.acceptance.contract10.Test();
    test.setType(TestType.RAT);
    test.setDevice("99999");
    test.setSampledAt(xml("2022-01-10T09:30:00+04:00"));
    test.setAnnouncedAt(xml("2022-01-10T10:00:00+04:00"));
    test.setResult(TestOutcome.DETECTED);
    return test;
  }

  private static BatchRecord dose(String id, int number) {
    var dose = new Dose();
    dose.setProduct("CoronaVac");
    dose.setLot("SV-2021/118");
    dose.setDoseNumber(number);
    dose.setSeriesSize(2);
    dose.setDate(xml("2021-0" + (4 + number) + "-14"));
    dose.setVaccinator("Samir Quliyev");
    var record = new BatchRecord();
    record.setMessageId(id);
    record.setPerson(person("5XLDCL1"));
    record.setWorker(worker());
    record.setDose(dose);
    return record;
  }

  private static XMLGregorianCalendar xml(String text) {
    try {
      return DatatypeFactory.newInstance().newXMLGregorianCalendar(text);
    } catch (DatatypeConfigurationException e) {
      throw new IllegalStateException("this Java has no XML dates", e);
    }
  }
}
