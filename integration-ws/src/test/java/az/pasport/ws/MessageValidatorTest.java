package az.pasport.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import az.pasport.ws.v1.FaultCode;
import az.pasport.ws.v1.RecordsFault;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageValidatorTest {
  private static final ContractSchema CONTRACT = ContractSchema.read();
  private static final String GOOD =
      """
      <v1:submitVaccination xmlns:v1="urn:az:pasport:records:v1">
        <v1:messageId>m-1</v1:messageId>
        <v1:person><v1:fin>5ABCDE1</v1:fin><v1:familyName>Əliyev</v1:familyName></v1:person>
        <v1:worker><v1:id>17</v1:id><v1:name>Leyla Həsənova</v1:name></v1:worker>
        <v1:dose><v1:product>CoronaVac</v1:product><v1:doseNumber>1</v1:doseNumber></v1:dose>
      </v1:submitVaccination>""";

  @Test
  void takesAMessageOfTheContract() {
    assertThatCode(() -> check(soap(GOOD))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<!DOCTYPE a><a/>",
        "<a><b><c><d/></c></b>",
        "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body>"
            + "<submitTest xmlns='urn:az:pasport:records:v1'><test><other/></test></submitTest>",
        "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body>"
            + "<submitTest xmlns='urn:az:pasport:records:v1'><test>",
      })
  void beginsAnewWithTheMessageBehindARefusedOne(String refused) {
    String wrong = soap(GOOD.replace("v1:doseNumber", "v1:doseNo"));
    String first = refusalOf(wrong).en();
    refusalOf(refused);
    assertThatCode(() -> check(soap(GOOD))).doesNotThrowAnyException();
    refusalOf(refused);
    assertThat(refusalOf(wrong).en()).isEqualTo(first);
  }

  @Test
  void takesBlanksInAnOperationWithoutFields() {
    String indented = "<v1:%s xmlns:v1='urn:az:pasport:records:v1'>%n  </v1:%<s>";
    for (String operation : List.of("listVaccines", "listHeldRecords", "listValueSets")) {
      assertThatCode(() -> check(soap(indented.formatted(operation)))).doesNotThrowAnyException();
    }
    assertThat(
            refusalOf(soap("<listVaccines xmlns='urn:az:pasport:records:v1'> x </listVaccines>"))
                .cause())
        .isEqualTo("structure");
  }

  @Test
  void takesSoap12() {
    String message =
        soap(GOOD).replace(SoapVersion.SOAP_1_1.namespace(), SoapVersion.SOAP_1_2.namespace());
    assertThatCode(() -> check(message, SoapVersion.SOAP_1_2)).doesNotThrowAnyException();
  }

  @Test
  void refusesTheOtherSoapVersion() {
    assertThat(refusalOf(soap(GOOD), SoapVersion.SOAP_1_2).cause()).isEqualTo("not-soap");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<v1:date>31.02.2022</v1:date>",
        "<v1:date></v1:date>",
        "<v1:date xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'/>",
        "<v1:date xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
            + " xmlns:xsd='http://www.w3.org/2001/XMLSchema' xsi:type='xsd:string'>x</v1:date>",
        "<v1:doseNumber>two</v1:doseNumber>",
        "<v1:seriesSize>99999999999999</v1:seriesSize>",
      })
  void leavesBadValuesToTheDomain(String field) {
    String message =
        soap(
            "<v1:submitVaccination xmlns:v1='urn:az:pasport:records:v1'><v1:dose>"
                + field
                + "</v1:dose></v1:submitVaccination>");
    assertThatCode(() -> check(message)).doesNotThrowAnyException();
  }

  @Test
  void leavesMissingFieldsToTheDomain() {
    assertThatCode(() -> check(soap("<submitVaccination xmlns='urn:az:pasport:records:v1'/>")))
        .doesNotThrowAnyException();
  }

  @Test
  void leavesUnknownValuesToTheDomain() {
    assertThatCode(
            () ->
                check(
                    soap(
                        "<submitTest xmlns='urn:az:pasport:records:v1'>"
                            + "<test><type>PCR</type><result>maybe</result></test></submitTest>")))
        .doesNotThrowAnyException();
  }

  @Test
  void namesAnUnknownElementAndItsPlace() {
    Refusal refusal = refusalOf(soap(GOOD.replace("v1:doseNumber", "v1:doseNo")));
    assertThat(refusal.code()).isEqualTo(FaultCode.MALFORMED);
    assertThat(refusal.cause()).isEqualTo("structure");
    assertThat(refusal.retry()).isFalse();
    assertThat(refusal.en())
        .contains("{urn:az:pasport:records:v1}doseNo")
        .contains("Envelope/Body/submitVaccination/dose")
        .contains("line 5");
    assertThat(refusal.az()).contains("doseNo").contains("sətir 5");
  }

  @Test
  void namesAnElementWithoutItsNamespace() {
    Refusal refusal = refusalOf(soap(GOOD.replace("v1:messageId", "messageId")));
    assertThat(refusal.en()).contains("{}messageId").contains("namespace");
  }

  @Test
  void refusesElementsOutOfOrder() {
    String swapped =
        "<submitVaccination xmlns='urn:az:pasport:records:v1'><dose/><person/></submitVaccination>";
    assertThat(refusalOf(soap(swapped)).en()).contains("}person").contains("order");
  }

  @Test
  void refusesAFieldSentTwice() {
    String twice =
        "<submitVaccination xmlns='urn:az:pasport:records:v1'><person/><person/></submitVaccination>";
    assertThat(refusalOf(soap(twice)).cause()).isEqualTo("structure");
  }

  @Test
  void refusesTextBetweenElements() {
    assertThat(refusalOf(soap(GOOD.replace("<v1:person>", "stray<v1:person>"))).cause())
        .isEqualTo("structure");
  }

  @Test
  void refusesElementsInsideAValue() {
    assertThat(refusalOf(soap(GOOD.replace("m-1", "<b>m-1</b>"))).cause()).isEqualTo("structure");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<submitVaccination xmlns='urn:az:pasport:records:v2'/>",
        "<submitVaccination/>",
        "<submitVaccinationResponse xmlns='urn:az:pasport:records:v1'/>",
        "<fault xmlns='urn:az:pasport:records:v1'/>",
      })
  void refusesWhatIsNoOperation(String body) {
    assertThat(refusalOf(soap(body)).cause()).isEqualTo("structure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not XML", "{\"json\":true}"})
  void refusesWhatIsNotXml(String message) {
    assertThat(refusalOf(message).cause()).isEqualTo("not-xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"</v1:person>", "&undeclared;", "\u0001", "<", "<v1:person a='1' a='2'/>"})
  void refusesXmlBrokenInside(String broken) {
    assertThat(refusalOf(soap(GOOD.replace("5ABCDE1", broken))).cause()).isEqualTo("not-xml");
  }

  @Test
  void refusesXmlThatIsNoSoap() {
    assertThat(refusalOf(GOOD).cause()).isEqualTo("not-soap");
    assertThat(refusalOf(soap("")).cause()).isEqualTo("not-soap");
    assertThat(refusalOf(soap(GOOD + GOOD)).cause()).isEqualTo("not-soap");
  }

  @Test
  void neverReadsAFileThatAnEntityNames(@TempDir Path directory) throws Exception {
    Path secret = Files.writeString(directory.resolve("secret"), "TOP-SECRET");
    Refusal refusal =
        refusalOf(
            "<!DOCTYPE x [<!ENTITY leak SYSTEM '"
                + secret.toUri()
                + "'>]>"
                + soap(GOOD.replace("m-1", "&leak;")));
    assertThat(refusal.cause()).isEqualTo("doctype");
    assertThat(refusal.en()).doesNotContain("TOP-SECRET");
  }

  @Test
  void neverCallsTheNetworkForAnEntityOrADtd() throws Exception {
    try (var server = new ServerSocket(0)) {
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      assertThat(refusalOf("<!DOCTYPE x SYSTEM '" + url + "'>" + soap(GOOD)).cause())
          .isEqualTo("doctype");
      assertThat(
              refusalOf("<!DOCTYPE x [<!ENTITY % e SYSTEM '" + url + "'>%e;]>" + soap(GOOD))
                  .cause())
          .isEqualTo("doctype");
      server.setSoTimeout(200);
      assertThatCode(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  @Timeout(5)
  void refusesABillionLaughs() {
    var entities = new StringBuilder("<!ENTITY l0 'ha'>");
    for (int i = 1; i < 30; i++) {
      entities.append("<!ENTITY l%d '&l%d;&l%d;'>".formatted(i, i - 1, i - 1));
    }
    assertThat(
            refusalOf("<!DOCTYPE x [" + entities + "]>" + soap(GOOD.replace("m-1", "&l29;")))
                .cause())
        .isEqualTo("doctype");
  }

  @Test
  @Timeout(5)
  void refusesDeepNesting() {
    String deep = "<h>".repeat(100_000) + "</h>".repeat(100_000);
    String message = soap(GOOD).replace("<S:Body>", "<S:Header>" + deep + "</S:Header><S:Body>");
    assertThat(refusalOf(message).cause()).isEqualTo("depth");
  }

  @Test
  @Timeout(5)
  void refusesAFloodOfAttributes() {
    var attributes = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      attributes.append(" a").append(i).append("=''");
    }
    String message =
        soap(GOOD).replace("<S:Body>", "<S:Header><h" + attributes + "/></S:Header><S:Body>");
    assertThat(refusalOf(message).cause()).isEqualTo("not-xml");
  }

  @Test
  void quotesALongNameInPart() {
    String name = "x".repeat(10_000);
    assertThat(refusalOf(soap("<" + name + "/>")).en().length()).isLessThan(400);
  }

  @Test
  void readsTheEncodingThatContentTypeNames() {
    Charset cyrillic = Charset.forName("windows-1251");
    byte[] message = soap(GOOD).replace("Əliyev", "Алиев").replace("ə", "e").getBytes(cyrillic);
    assertThatCode(
            () ->
                MessageValidator.check(
                    CONTRACT, SoapVersion.SOAP_1_1, message, Optional.of("windows-1251")))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAnEncodingThatDoesNotExist() {
    byte[] message = soap(GOOD).getBytes(StandardCharsets.UTF_8);
    assertThat(refusalOf(message, SoapVersion.SOAP_1_1, Optional.of("x-none")).cause())
        .isEqualTo("not-xml");
  }

  @Test
  void refusesOtherXmlThan10() {
    assertThat(refusalOf("<?xml version=\"1.1\"?>" + soap(GOOD)).cause()).isEqualTo("xml-version");
    assertThatCode(() -> check("<?xml version=\"1.0\"?>" + soap(GOOD))).doesNotThrowAnyException();
  }

  @Test
  void refusesAMessageThatGrowsBeyondTheLimitWhenWrittenAnew() {
    String signs = ">".repeat(SoapRequestFilter.LARGEST_MESSAGE / 2);
    String message = soap(GOOD).replace("<S:Body>", "<S:Header>" + signs + "</S:Header><S:Body>");
    assertThat(refusalOf(message).code()).isEqualTo(FaultCode.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<person xsi:type='Person' ",
        "<person xsi:type='c:Nobody' ",
        "<person xsi:type='none:Person' ",
        "<person xsi:type='c:Dose' ",
        "<person xsi:type='xs:string' ",
        "<person xsi:type='' ",
        "<person xsi:type='::' "
      })
  void refusesABrokenXsiType(String person) {
    Refusal refusal = refusalOf(soap(typed(person)));
    assertThat(refusal.cause()).isEqualTo("xsi-type");
    assertThat(refusal.code()).isEqualTo(FaultCode.MALFORMED);
    assertThat(refusal.retry()).isFalse();
    assertThat(refusal.en()).contains("person");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<person xsi:type='c:Person' ",
        "<person ",
      })
  void takesAnXsiTypeThatIsTheContracts(String person) {
    assertThatCode(() -> check(soap(typed(person)))).doesNotThrowAnyException();
  }

  /** SOAP::Lite and others write the type that a value has on their side. */
  @ParameterizedTest
  @ValueSource(strings = {"xs:string", "xs:int", "xs:date"})
  void takesAnyKnownTypeOfAValue(String type) {
    String message = typed("<person ").replace("<c:fin>", "<c:fin xsi:type='" + type + "'>");
    assertThatCode(() -> check(soap(message))).doesNotThrowAnyException();
  }

  private static String typed(String person) {
    return "<c:submitTest xmlns:c='urn:az:pasport:records:v1'"
        + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
        + " xmlns:xs='http://www.w3.org/2001/XMLSchema'>"
        + person.replace("<person", "<c:person")
        + "><c:fin>5ZKA7LM</c:fin></c:person></c:submitTest>";
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, false", "1000, false", "1001, true"})
  void countsTheRecordsOfABatch(int records, boolean refused) throws Exception {
    String batch =
        "<submitBatch xmlns='urn:az:pasport:records:v1'>"
            + "<record><messageId>m</messageId></record>".repeat(records)
            + "</submitBatch>";
    if (refused) {
      Refusal refusal = refusalOf(soap(batch));
      assertThat(refusal).isEqualTo(Refusal.batchSize(1000));
      assertThat(refusal.retry()).isFalse();
      assertThat(refusal.code()).isEqualTo(FaultCode.MALFORMED);
    } else {
      check(soap(batch));
    }
  }

  @Test
  void aFaultOfTheSenderSaysSoInEachVersionOfSoap() {
    RecordsFault first = EndpointFault.of(Refusal.ACCESS_DENIED, SoapVersion.SOAP_1_1);
    RecordsFault second = EndpointFault.of(Refusal.ACCESS_DENIED, SoapVersion.SOAP_1_2);
    assertThat(((SOAPFaultException) first.getCause()).getFault().getFaultCodeAsQName())
        .isEqualTo(new QName("http://schemas.xmlsoap.org/soap/envelope/", "Client"));
    assertThat(((SOAPFaultException) second.getCause()).getFault().getFaultCodeAsQName())
        .isEqualTo(new QName("http://www.w3.org/2003/05/soap-envelope", "Sender"));
    assertThat(EndpointFault.of(Refusal.UNAVAILABLE, SoapVersion.SOAP_1_1)).hasNoCause();
  }

  @ParameterizedTest
  @CsvSource({"1.1, 1", "1.0, 0", "' 1.1 ', 1", "1.27, 27"})
  void readsWhichContractTheClientKnows(String header, int minor) throws Exception {
    String message = withHeader("<c:contractVersion>" + header + "</c:contractVersion>");
    assertThat(checked(message, SoapVersion.SOAP_1_1).version().minor()).isEqualTo(minor);
  }

  @Test
  void takesAClientWithoutTheHeaderForOneOfTheFirstContract() throws Exception {
    assertThat(checked(soap(GOOD), SoapVersion.SOAP_1_1).version())
        .isEqualTo(ContractVersion.FIRST);
    assertThat(
            checked(
                    withHeader("<o:contractVersion xmlns:o=\"urn:other\">1.1</o:contractVersion>"),
                    SoapVersion.SOAP_1_1)
                .version())
        .isEqualTo(ContractVersion.FIRST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2.0", "1", "latest", "1.1.1"})
  void refusesAHeaderThatNamesNoVersionOfThisContract(String header) {
    Refusal refusal =
        refusalOf(withHeader("<c:contractVersion>" + header + "</c:contractVersion>"));
    assertThat(refusal.cause()).isEqualTo("contract-version");
    assertThat(refusal.retry()).isFalse();
  }

  private static String withHeader(String header) {
    return soap(GOOD)
        .replace(
            "<S:Body>",
            "<S:Header xmlns:c=\"urn:az:pasport:records:v1\">" + header + "</S:Header><S:Body>");
  }

  private static String soap(String body) {
    return "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body>"
        + body
        + "</S:Body></S:Envelope>";
  }

  private static void check(String message) throws MessageRefused {
    check(message, SoapVersion.SOAP_1_1);
  }

  private static byte[] check(String message, SoapVersion version) throws MessageRefused {
    return checked(message, version).message();
  }

  private static MessageValidator.Checked checked(String message, SoapVersion version)
      throws MessageRefused {
    return MessageValidator.check(
        CONTRACT, version, message.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  private static Refusal refusalOf(String message) {
    return refusalOf(message, SoapVersion.SOAP_1_1);
  }

  private static Refusal refusalOf(String message, SoapVersion version) {
    return refusalOf(message.getBytes(StandardCharsets.UTF_8), version, Optional.empty());
  }

  private static Refusal refusalOf(byte[] message, SoapVersion version, Optional<String> charset) {
    try {
      MessageValidator.check(CONTRACT, version, message, charset);
    } catch (MessageRefused e) {
      return e.refusal();
    }
    throw new AssertionError("the message was taken");
  }
}
