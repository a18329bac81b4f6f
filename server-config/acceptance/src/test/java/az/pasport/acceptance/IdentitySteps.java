package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.LoginMethod;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Officials change who a person is, over the API, and the person sees what follows. The person is
 * the demo's auditor as a citizen, of whom nothing else is on record.
 */
final class IdentitySteps {
  private static final DemoPerson PERSON = DemoPeople.byFin(DemoPeople.AUDITOR);
  private static final String PASSPORT =
      "{\"documentType\": \"PASSPORT\", \"documentCountry\": \"TR\", \"documentNumber\": \"%s\"}";
  private static final String FIN = Json.object("fin", DemoPeople.AUDITOR);

  private static final String JSON = "application/json";

  private final Installation pasport;
  private final String passport;
  private final Visitor operator;
  private final Visitor supervisor;
  private final Visitor citizen;

  IdentitySteps(Installation pasport) {
    this.pasport = pasport;
    this.passport = PASSPORT.formatted("AC12345678");
    this.operator = Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.ASAN_IMZA);
    this.supervisor = Visitor.loggedIn(pasport, DemoPeople.SECOND_SUPERVISOR, LoginMethod.BSXM);
    this.citizen = Visitor.loggedIn(pasport, DemoPeople.AUDITOR, LoginMethod.FIN);
  }

  /** A first dose under a passport, and the second under the FIN: neither gives a certificate. */
  void recordOneDoseUnderEachIdentity() {
    approve(operator.ask("/api/v1/records/doses-abroad", JSON, dose("acc-id-1", passport, 1, 60)));
    approve(operator.ask("/api/v1/records/doses-abroad", JSON, dose("acc-id-2", FIN, 2, 30)));
    assertThat(vaccination().path("held").asBoolean()).isFalse();
  }

  /** Asks for both to be joined; nothing is joined yet. */
  JsonNode askToJoin() {
    String join = change("JOIN", "\"person\": " + passport + ", \"other\": " + FIN);
    assertThat(fields(operator.post("/api/v1/people/changes/preview", JSON, join)))
        .contains("person.fin", "other.documentNumber", "change.records", "change.reason");
    JsonNode asked = operator.ask("/api/v1/people/changes", JSON, join);
    assertThat(vaccination().path("held").asBoolean()).isFalse();
    return asked;
  }

  /** Both are one person's: the login by the FIN finds the certificate. */
  String joined(JsonNode asked) {
    approve(asked);
    assertThat(vaccination().path("held").asBoolean()).isTrue();
    assertThat(file(passport).path("joined")).hasSize(1);
    assertThat(file(passport).path("records")).hasSize(2);
    assertThat(citizen.json("/api/v1/me/export").path("person").path("joined")).hasSize(1);
    assertThat(personNotices()).startsWith("IDENTITIES_JOINED");
    return vaccination().path("certificate").path("qr").asText();
  }

  /** The death is recorded: nothing is offered; it is taken back: the same certificate is. */
  void recordDeathAndTakeItBack(Runnable meanwhile) {
    String before = vaccination().path("certificate").path("identifier").asText();
    approve(
        operator.ask(
            "/api/v1/people/changes",
            JSON,
            change(
                "RECORD_DEATH",
                "\"person\": " + FIN + ", \"diedOn\": \"" + today().minusDays(1) + "\"")));
    assertThat(vaccination().path("held").asBoolean()).isFalse();
    assertThat(vaccination().path("deceased").path("diedOn").asText())
        .isEqualTo(today().minusDays(1).toString());
    assertThat(citizen.json("/api/v1/certificates").path("certificates")).isEmpty();
    assertThat(citizen.json("/api/v1/certificates").path("due")).isEmpty();
    meanwhile.run();
    approve(
        operator.ask(
            "/api/v1/people/changes", JSON, change("UNDO_DEATH", "\"person\": " + passport)));
    assertThat(vaccination().path("certificate").path("identifier").asText()).isEqualTo(before);
  }

  /** A corrected name reaches the certificate. */
  void correctTheName(String qr) {
    approve(
        operator.ask(
            "/api/v1/people/changes",
            JSON,
            change(
                "CORRECT",
                "\"person\": " + FIN + ", \"corrected\": {\"familyName\": \"Əhmədli\"}")));
    assertThat(citizen.verify(qr).path("verdict").asText()).isEqualTo("NOT_VALID");
    assertThat(vaccination().path("certificate").path("holder").path("familyName").asText())
        .isEqualTo("Əhmədli");
    assertThat(personNotices()).startsWith("DETAILS_CORRECTED");
  }

  /** They are parted: each identity has its own record again, and the FIN gives no certificate. */
  void part() {
    String qr = vaccination().path("certificate").path("qr").asText();
    approve(
        operator.ask("/api/v1/people/changes", JSON, change("PART", "\"person\": " + passport)));
    assertThat(citizen.verify(qr).path("verdict").asText()).isEqualTo("NOT_VALID");
    assertThat(vaccination().path("held").asBoolean()).isFalse();
    assertThat(file(passport).path("records")).hasSize(1);
    assertThat(file(FIN).path("records")).hasSize(1);
  }

  /** A change that cannot be done names the field, and what nobody may see stays hidden. */
  void refusals() {
    assertThat(refused(change("PART", "\"person\": " + passport))).contains("NOT_JOINED");
    assertThat(refused(change("UNDO_DEATH", "\"person\": " + FIN))).contains("NOT_DEAD");
    assertThat(refused(change("JOIN", "\"person\": " + FIN))).contains("other.fin");
    assertThat(
            citizen
                .send(
                    "/api/v1/people/changes/preview",
                    JSON,
                    change("PART", "\"person\": " + passport))
                .status())
        .isEqualTo(403);
  }

  private String refused(String change) {
    Http.Answer answer = operator.send("/api/v1/people/changes", JSON, change);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    return answer.text();
  }

  private void approve(JsonNode asked) {
    supervisor.approve(asked);
  }

  private JsonNode vaccination() {
    return citizen.json("/api/v1/entitlements/vaccination");
  }

  private List<String> personNotices() {
    List<String> kinds = new ArrayList<>();
    citizen
        .json("/api/v1/notices")
        .path("personNotices")
        .forEach(notice -> kinds.add(notice.path("kind").asText()));
    return kinds;
  }

  private JsonNode file(String identity) {
    return operator.post("/api/v1/people/lookup", JSON, identity);
  }

  private static List<String> fields(JsonNode preview) {
    List<String> fields = new ArrayList<>();
    preview.path("details").forEach(line -> fields.add(line.path("field").asText()));
    return fields;
  }

  private String change(String kind, String rest) {
    return "{\"change\": \"%s\", %s, \"reason\": \"by the documents\", \"evidenceFiles\": [\"%s\"]}"
        .formatted(kind, rest, operator.evidence());
  }

  private String dose(String message, String identity, int number, int daysAgo) {
    return """
        {"messageId": "%s", "evidenceFiles": ["%s"],
         "person": {%s, "familyName": "%s", "givenName": "%s", "birthDate": "%s"},
         "dose": {"product": "EU/1/20/1528", "doseNumber": %d, "seriesSize": 2, "date": "%s",
                  "country": "TR", "evidence": "TR-2022-18"}}
        """
        .formatted(
            message,
            operator.evidence(),
            identity.substring(1, identity.length() - 1),
            PERSON.surname(),
            PERSON.givenName(),
            PERSON.birthDate(),
            number,
            today().minusDays(daysAgo));
  }

  private static LocalDate today() {
    return LocalDate.now(Clock.system(ZoneId.of("Asia/Baku")));
  }
}
