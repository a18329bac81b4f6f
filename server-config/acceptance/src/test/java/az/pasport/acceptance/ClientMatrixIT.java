package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every stack that hospitals have, each with a person of its own, against one server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientMatrixIT {
  private static final String FACILITY = "BAKU-MC-01";
  private static final String SECRET = "demo-BAKU-MC-01";
  // One digit more makes a FIN.
  private static final String WALKED = "5MATRX";
  private static final String RETRIED = "5RETRY";

  private final Map<SoapClient, SoapClient.Program> made = new EnumMap<>(SoapClient.class);

  @SuppressWarnings("NullAway.Init")
  private Installation pasport;

  @BeforeAll
  void install() {
    pasport = SharedInstallation.running();
  }

  @AfterAll
  void findNobodyInTheLogs() {
    SharedInstallation.logsContainNone(WALKED, RETRIED, "Əliyev", "oğlu");
  }

  @ParameterizedTest
  @EnumSource
  void submitsAndIsRefusedForReadableReasons(SoapClient client) {
    String id = "walk-" + client;
    String fin = WALKED + client.ordinal();
    JsonNode told = tell(client, wsdl(pasport.address()), SECRET, "walk", id, fin);

    JsonNode accepted = told.get(0);
    assertThat(accepted.path("status").asText()).as("%s", told).isEqualTo("ACCEPTED");
    assertThat(accepted.path("messageId").asText()).isEqualTo(id);
    assertThat(accepted.path("recordId").asText()).hasSize(36);
    assertThat(accepted.path("version").asInt()).isEqualTo(1);
    JsonNode again = told.get(1);
    assertThat(again.path("status").asText()).isEqualTo("DUPLICATE");
    for (String field : List.of("recordId", "version", "acknowledgedAt")) {
      assertThat(again.path(field)).as(field).isEqualTo(accepted.path(field));
    }
    JsonNode other = told.get(2);
    assertThat(other.path("status").asText()).isEqualTo("CONFLICT");
    assertThat(other.at("/problem/0/code").asText()).isEqualTo("MESSAGE_ID_TAKEN");
    assertThat(other.at("/problem/0/textAz").asText())
        .startsWith("bu nömrə ilə başqa mesaj artıq qəbul edilib");
    refusesForEveryReason(told.get(3));
    assertThat(told.get(4).path("status").asText()).isEqualTo("ACCEPTED");
    sentWhatZeepSends(client, id, fin, accepted, told.get(4));
  }

  private static void refusesForEveryReason(JsonNode refused) {
    assertThat(refused.path("status").asText()).isEqualTo("REJECTED");
    assertThat(refused.path("recordId").asText("")).isIn("", "null");
    JsonNode problems = refused.path("problem");
    assertThat(problems.findValuesAsText("field"))
        .containsExactlyInAnyOrder(
            "person.fin", "worker.id", "worker.name", "dose.product", "dose.date");
    assertThat(problems.findValuesAsText("code"))
        .containsExactlyInAnyOrder(
            "BAD_FIN", "REQUIRED", "REQUIRED", "UNKNOWN_PRODUCT", "IN_FUTURE");
    assertThat(problems.findValuesAsText("textAz"))
        .contains(
            "FİN 7 simvoldur: rəqəmlər və latın böyük hərfləri, I və O istifadə olunmur",
            "bu sahə mütləq doldurulmalıdır",
            "gələcək tarix qəbul edilmir")
        .anyMatch(text -> text.startsWith("bu kodla vaksin tanınmır; tanınanlar: CoronaVac"));
    assertThat(problems.findValuesAsText("textEn"))
        .contains("a FIN has 7 characters: digits and Latin capitals; I and O are never used");
  }

  /**
   * A message is the same when each of its values is: the server itself compares the letters, the
   * days and the moments that arrived with those that another stack sends.
   */
  private void sentWhatZeepSends(
      SoapClient client, String id, String fin, JsonNode dose, JsonNode test) {
    URI wsdl = wsdl(pasport.address());
    assertSame(dose, tell(SoapClient.ZEEP, wsdl, SECRET, "dose", id, fin));
    String testId = id + "-test";
    assertSame(
        test,
        client.writesUtc()
            ? zeep(
                wsdl,
                SECRET,
                "test",
                testId,
                fin,
                "--set",
                "test.sampledAt=2022-01-10T05:30:00Z",
                "--set",
                "test.announcedAt=2022-01-10T14:05:00Z")
            : zeep(wsdl, SECRET, "test", testId, fin));
  }

  private static void assertSame(JsonNode accepted, JsonNode again) {
    assertThat(again.path("status").asText()).as("%s", again).isEqualTo("DUPLICATE");
    assertThat(again.path("recordId")).isEqualTo(accepted.path("recordId"));
  }

  @ParameterizedTest
  @EnumSource
  void sendsTheSameMessageAgainAfterALostAnswer_andIgnoresAnElementThatTheAnswerHasGained(
      SoapClient client) {
    String id = "retry-" + client;
    String fin = RETRIED + client.ordinal();
    try (LossyGateway gateway = LossyGateway.before(pasport.address())) {
      JsonNode told = tell(client, wsdl(gateway.address()), SECRET, "retry", id, fin);

      assertThat(gateway.taken()).as("%s", told).isEqualTo(2);
      assertThat(told.get(0).path("lost").asText()).as("%s", told).isNotBlank();
      JsonNode again = told.get(1);
      assertThat(again.path("status").asText()).as("%s", told).isEqualTo("DUPLICATE");
      assertThat(again.path("recordId").asText()).hasSize(36);
      assertSame(again, tell(SoapClient.ZEEP, wsdl(pasport.address()), SECRET, "dose", id, fin));
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsAFault(SoapClient client) {
    JsonNode told =
        tell(client, wsdl(pasport.address()), SECRET, "large", "large-" + client, "5LARGE0");

    JsonNode fault = (told.isArray() ? told.get(0) : told).path("fault");
    assertThat(fault.path("faultstring").asText()).as("%s", told).contains("too large");
    assertThat(fault.path("code").asText()).isEqualTo("TOO_LARGE");
    assertThat(fault.path("textAz").asText()).startsWith("mesaj çox böyükdür: ən çoxu");
    assertThat(fault.path("textEn").asText()).startsWith("the message is too large");
    assertThat(fault.path("retry").asText()).isEqualTo("false");
  }

  @ParameterizedTest
  @EnumSource
  void tellsAWrongSecretFromSilence(SoapClient client) {
    JsonNode told =
        tell(client, wsdl(pasport.address()), "wrong", "dose", "wrong-" + client, "5WRXNG0");

    JsonNode refusal = told.isArray() ? told.get(0) : told;
    assertThat(refusal.path("http").asInt()).as("%s", told).isEqualTo(401);
  }

  @Test
  void listsEveryCodeOfTheContract_onBothPorts() {
    URI wsdl = wsdl(pasport.address());
    JsonNode sets = zeep(wsdl, SECRET, "codes", "codes", "5CXDES0");

    assertThat(sets.findValuesAsText("name"))
        .containsExactly(
            "VaccineProduct",
            "TestType",
            "TestOutcome",
            "DocumentType",
            "WithdrawalReason",
            "Status",
            "ProblemCode",
            "WarningCode",
            "RecordState",
            "FaultCode");
    assertThat(sets.findValuesAsText("code"))
        .contains("EU/1/20/1528", "NAAT", "MYI", "CONFLICT", "BAD_FIN", "UNAVAILABLE");
    assertThat(sets.findValuesAsText("textAz"))
        .contains("Sürətli antigen testi.", "tarix … tarixindən əvvəldir");
    assertThat(zeep(wsdl, SECRET, "codes", "codes", "5CXDES0", "--soap12")).isEqualTo(sets);
  }

  private static URI wsdl(URI server) {
    return URI.create(server + "/ws/records?wsdl");
  }

  private JsonNode tell(
      SoapClient client, URI wsdl, String secret, String scenario, String id, String fin) {
    return client == SoapClient.ZEEP
        ? zeep(wsdl, secret, scenario, id, fin)
        : program(client).tell(wsdl.toString(), FACILITY, secret, scenario, id, fin);
  }

  private JsonNode zeep(
      URI wsdl, String secret, String scenario, String id, String fin, String... more) {
    List<String> all =
        new ArrayList<>(List.of(wsdl.toString(), FACILITY, secret, scenario, "--message-id", id));
    all.addAll(List.of("--fin", fin));
    all.addAll(List.of(more));
    return program(SoapClient.ZEEP).tell(all.toArray(String[]::new));
  }

  /** Made once, whatever test comes first. */
  private SoapClient.Program program(SoapClient client) {
    return made.computeIfAbsent(client, one -> one.make(wsdl(pasport.address())));
  }
}
