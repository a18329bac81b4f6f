package az.pasport.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a hospital, or whoever has its secret, can find out of people by asking. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CuriousHospitalIT {
  private static final String BAKU = "BAKU-MC-01";
  private static final String GANJA = "GANJA-RH-02";
  private static final String SHAKI = "SHAKI-RH-03";
  private static final String LANKARAN = "LANKARAN-RH-04";
  private static final String SURNAME = "Maraqlıyev";
  private static final String BORN = "1980-05-17";
  private static final Pattern PROBLEM =
      Pattern.compile("<problem>\\s*<field>([^<]*)</field>\\s*<code>([^<]*)</code>");

  private final LocalDate today = Installation.today();

  @SuppressWarnings("NullAway.Init")
  private Installation pasport;

  @BeforeAll
  void install() {
    pasport = SharedInstallation.running();
  }

  @AfterAll
  void findNobodyInTheLogs() {
    SharedInstallation.logsContainNone(SURNAME, "5CURXX");
  }

  /** A lot that was never delivered: the message writes nothing, whoever it is about. */
  @Test
  void strangerCannotTellKnownFinFromUnknown() {
    accepted(send(BAKU, dose("17", "5CURXX1", BORN, 1, "2021-06-14", "SV-2021/118")));

    var answers =
        new HashSet<String>(
            List.of(
                probe("5CURXX1", BORN, SURNAME, 1, "2021-06-14"),
                probe("5CURXX1", BORN, SURNAME, 2, "2021-06-10"),
                probe("5CURXX1", "1980-05-18", SURNAME, 1, "2021-06-14"),
                probe("5CURXX1", BORN, "Başqayev", 1, "2021-06-14"),
                probe("5CURXX2", BORN, SURNAME, 1, "2021-06-14")));

    assertThat(answers).hasSize(1);
    assertThat(problems(answers.iterator().next())).containsExactly("dose.lot LOT_NOT_DELIVERED");
  }

  @Test
  void wrongNameAndWrongBirthDateAreAnsweredAlike() {
    accepted(send(BAKU, recovery("17", "5CURXX3", BORN, SURNAME, "2021-06-14")));

    String name = send(GANJA, recovery("CH-1", "5CURXX3", BORN, "Başqayev", "2021-06-14"));
    String date = send(GANJA, recovery("CH-1", "5CURXX3", "1980-05-18", SURNAME, "2021-06-14"));

    assertThat(problems(name)).containsExactly("person PERSON_DIFFERS");
    assertThat(withoutNumber(date)).isEqualTo(withoutNumber(name));
  }

  /** The right one is the tenth. */
  @Test
  void batchOfThreeHundredBirthDatesFindsNothing() {
    accepted(send(BAKU, recovery("17", "5CURXX4", BORN, SURNAME, "2021-06-14")));
    LocalDate first = LocalDate.parse(BORN).minusDays(9);
    String batch =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    recovery(
                        "CH-300", "5CURXX4", first.plusDays(i).toString(), SURNAME, "2021-07-14"))
            .map(CuriousHospitalIT::inBatch)
            .collect(Collectors.joining());

    List<String> found =
        problems(
            send(
                GANJA,
                "<submitBatch xmlns=\"urn:az:pasport:records:v1\">" + batch + "</submitBatch>"));

    assertThat(found).hasSize(300);
    assertThat(found.subList(0, 20)).containsOnly("person PERSON_DIFFERS");
    assertThat(found.subList(20, 300)).containsOnly("worker.id TOO_MANY_MISMATCHES");
    isLogged("GANJA-RH-02, worker CH-300: too many mismatches within an hour");
    assertThat(new Http().get(pasport.at("/metrics")).text())
        .containsPattern("pasport_intake_workers_over_mismatch_limit[^\\n]* [1-9]");
    // Of known and unknown people alike, until the hour has passed.
    assertThat(problems(send(GANJA, recovery("CH-300", "5CURXX4", BORN, SURNAME, "2021-07-14"))))
        .containsExactly("worker.id TOO_MANY_MISMATCHES");
    assertThat(problems(send(GANJA, recovery("CH-300", "5CURXX5", BORN, SURNAME, "2021-07-14"))))
        .containsExactly("worker.id TOO_MANY_MISMATCHES");
  }

  @Test
  void messagesInParallelFindNoMoreThanOneAfterTheOther() {
    accepted(send(BAKU, recovery("17", "5CURXX6", BORN, SURNAME, "2021-06-14")));

    List<String> found =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> recovery("CH-40", "5CURXX6", "1990-01-01", SURNAME, "2021-07-14"))
            .map(message -> new Curious(pasport).send(SHAKI, message))
            .flatMap(answer -> problems(answer).stream())
            .toList();

    assertThat(found).hasSize(40);
    assertThat(found).filteredOn("person PERSON_DIFFERS"::equals).hasSize(20);
    assertThat(found).filteredOn("worker.id TOO_MANY_MISMATCHES"::equals).hasSize(20);
  }

  @Test
  void anotherHospitalsDoseDateIsNeverTold() {
    accepted(send(BAKU, dose("17", "5CURXX7", BORN, 1, "2021-06-14", "SV-2021/118")));
    var answers = new ArrayList<String>();
    answers.add(send(GANJA, dose("CH-7", "5CURXX7", BORN, 2, "2021-06-14", "CH")));
    answers.add(send(GANJA, dose("CH-7", "5CURXX7", BORN, 2, "2021-05-01", "CH")));
    answers.add(send(GANJA, dose("CH-7", "5CURXX7", BORN, 1, "2021-08-01", "CH")));
    // The search ends here: what would be right is answered as what was wrong.
    answers.add(send(GANJA, dose("CH-7", "5CURXX7", BORN, 2, "2021-07-14", "CH")));

    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(problems(answer)).containsExactly("dose CONTRADICTS_RECORD_ELSEWHERE");
              assertThat(answer).doesNotContain("2021-", BAKU);
              assertThat(withoutNumber(answer)).isEqualTo(withoutNumber(answers.get(0)));
            });
  }

  @Test
  void ownRecordIsNamed() {
    accepted(send(GANJA, dose("CH-8", "5CURXX8", BORN, 2, "2021-06-14", "CH")));

    String answer = send(GANJA, dose("CH-8", "5CURXX8", BORN, 1, "2021-07-14", "CH"));

    assertThat(problems(answer)).containsExactly("dose.doseNumber DOSE_OUT_OF_ORDER");
    assertThat(answer).contains("2021-06-14");
  }

  @Test
  void anotherHospitalsRecordIsAnsweredAsOneThatDoesNotExist() {
    String record = recordId(send(BAKU, recovery("17", "5CURXX9", BORN, SURNAME, "2021-06-14")));
    String nothing = UUID.randomUUID().toString();

    assertThat(withoutNumber(send(GANJA, withdrawal("CH-9", record))))
        .isEqualTo(withoutNumber(send(GANJA, withdrawal("CH-9", nothing))))
        .contains("NO_SUCH_RECORD");
    assertThat(withoutNumber(send(GANJA, confirmation("CH-9", record))))
        .isEqualTo(withoutNumber(send(GANJA, confirmation("CH-9", nothing))));
  }

  @Test
  void basicSecretAloneConfirmsNothing() {
    String held =
        recordId(
            send(
                LANKARAN,
                recovery("17", "5CURXXA", BORN, SURNAME, today.minusDays(60).toString())));

    assertThat(problems(send(LANKARAN, confirmation("18", held))))
        .containsExactly("worker.id WORKER_NOT_PROVED");
  }

  @Test
  void supervisorConfirmsWhatAFacilityCannot() {
    String held =
        recordId(
            send(
                LANKARAN,
                recovery("17", "5CURXXB", BORN, SURNAME, today.minusDays(60).toString())));
    Visitor operator = Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.ASAN_IMZA);
    Visitor supervisor = Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.ASAN_IMZA);
    String path = "/api/v1/records/" + held + "/confirmation";
    String body = "{\"messageId\":\"curious-confirm\",\"version\":1}";

    assertThat(operator.send(path, "application/json", body).status()).isEqualTo(403);
    assertThat(supervisor.post(path, "application/json", body).path("recordId").asText())
        .isEqualTo(held);
    assertThat(
            supervisor
                .post("/api/v1/people/lookup", "application/json", Json.object("fin", "5CURXXB"))
                .at("/records/0/held")
                .asBoolean(true))
        .isFalse();
  }

  /** A dose of a lot that was never delivered, from the guarded facility; without its number. */
  private String probe(String fin, String born, String surname, int number, String date) {
    return withoutNumber(
        send(LANKARAN, dose("17", fin, born, number, date, "CH-NEVER").replace(SURNAME, surname)));
  }

  private String send(String facility, String body) {
    return new Curious(pasport).send(facility, body);
  }

  /** A facility's system; each has a connection of its own. */
  private record Curious(Installation pasport) {
    String send(String facility, String body) {
      String secret = facility + ":demo-" + facility;
      return new Http()
          .post(
              pasport.at("/ws/records"),
              "text/xml; charset=utf-8",
              "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body>"
                  + body
                  + "</S:Body></S:Envelope>",
              "Authorization",
              "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(UTF_8)))
          .text();
    }
  }

  private static String dose(
      String worker, String fin, String born, int number, String date, String lot) {
    return operation(
        "submitVaccination",
        record(
            worker,
            fin,
            born,
            SURNAME,
            "<dose><product>CoronaVac</product><lot>%s</lot><doseNumber>%d</doseNumber><seriesSize>2</seriesSize><date>%s</date><vaccinator>Samir Quliyev</vaccinator></dose>"
                .formatted(lot, number, date)));
  }

  private static String recovery(
      String worker, String fin, String born, String surname, String day) {
    return operation(
        "submitRecovery",
        record(
            worker,
            fin,
            born,
            surname,
            "<recovery><firstPositive>%s</firstPositive><closedOn>%s</closedOn><doctor>Nigar Məmmədova</doctor></recovery>"
                .formatted(day, LocalDate.parse(day).plusDays(14))));
  }

  private static String record(
      String worker, String fin, String born, String surname, String event) {
    return """
    <messageId>%s</messageId><person><fin>%s</fin><familyName>%s</familyName>\
    <givenName>İlqar</givenName><birthDate>%s</birthDate></person>\
    <worker><id>%s</id><name>Leyla Həsənova</name></worker>%s"""
        .formatted(UUID.randomUUID(), fin, surname, born, worker, event);
  }

  private static String inBatch(String operation) {
    int start = operation.indexOf('>') + 1;
    return "<record>" + operation.substring(start, operation.lastIndexOf("</")) + "</record>";
  }

  private static String withdrawal(String worker, String record) {
    return operation(
        "withdrawRecord", replacing(worker, record) + "<reason>DID_NOT_HAPPEN</reason>");
  }

  private static String confirmation(String worker, String record) {
    return operation("confirmRecord", replacing(worker, record));
  }

  private static String replacing(String worker, String record) {
    return """
    <messageId>%s</messageId>\
    <replaces><recordId>%s</recordId><version>1</version></replaces>\
    <worker><id>%s</id><name>Orxan Quliyev</name></worker>"""
        .formatted(UUID.randomUUID(), record, worker);
  }

  private static String operation(String name, String content) {
    return "<" + name + " xmlns=\"urn:az:pasport:records:v1\">" + content + "</" + name + ">";
  }

  private static void accepted(String answer) {
    assertThat(answer).contains("<status>ACCEPTED</status>");
  }

  private static String recordId(String answer) {
    accepted(answer);
    String start = "<recordId>";
    return answer.substring(answer.indexOf(start) + start.length(), answer.indexOf("</recordId>"));
  }

  private static String withoutNumber(String answer) {
    return answer.replaceAll("<messageId>[^<]*</messageId>", "");
  }

  /** Field and code of each problem, in order. */
  private static List<String> problems(String answer) {
    return PROBLEM
        .matcher(answer)
        .results()
        .map(found -> found.group(1) + " " + found.group(2))
        .toList();
  }

  private void isLogged(String line) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (System.nanoTime() < end
        && pasport.logs().values().stream().noneMatch(log -> log.contains(line))) {
      Http.pause(Duration.ofMillis(100));
    }
    assertThat(pasport.logs().values()).anyMatch(log -> log.contains(line));
  }
}
