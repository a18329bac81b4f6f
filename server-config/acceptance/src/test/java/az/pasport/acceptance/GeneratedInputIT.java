package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Values that nobody expects, in every field of every operation and page that the installation
 * itself describes. No input is answered as a failure of the server, and no permanent fault as one
 * after which the same is to be sent again. {@code -Psoak} tries every value in every field; {@code
 * -Dsoak.seed=N} draws others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedInputIT {
  private static final int VALUES = Integer.getInteger("pasport.generated", 2);
  private static final long SEED = Long.getLong("pasport.seed", 16L);
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Parameters that no link and no form has; those of forms are found. */
  private static final List<String> PARAMETERS =
      List.of(
          "/?lang=",
          "/login/start?target=",
          "/login/start?lang=",
          "/login/start?fresh=1&target=",
          "/login/callback?state=",
          "/login/callback?code=",
          "/login/callback?error=",
          "/cabinet/status?date=",
          "/clinic/record?id=",
          "/clinic/records?page=",
          "/clinic/table?id=",
          "/clinic/upload?facility=",
          "/staff/people?by=",
          "/staff/people?inquiry=",
          "/staff/person?inquiry=",
          "/staff/person?date=",
          "/staff/answer?inquiry=",
          "/staff/decrees?draft=",
          "/staff/approvals?request=",
          "/staff/approvals?day=",
          "/trust/signers?If-None-Match=",
          "/ws/?lang=",
          "/openapi?format=");

  private final Random random = new Random(SEED);
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private BrokenPromises tried = new BrokenPromises();

  @SuppressWarnings("NullAway.Init")
  private Installation pasport;

  @SuppressWarnings("NullAway.Init")
  private List<Visitor> visitors;

  @SuppressWarnings("NullAway.Init")
  private Visitor second;

  @BeforeAll
  void logIn() {
    System.out.println("GeneratedInputIT: -Dsoak.seed=" + SEED);
    pasport = SharedInstallation.running();
    second = Visitor.loggedIn(pasport, DemoPeople.SECOND_SUPERVISOR, LoginMethod.ESIGNATURE);
    visitors =
        List.of(
            new Visitor(pasport),
            Visitor.loggedIn(pasport, DemoPeople.NO_RECORDS, LoginMethod.FIN),
            Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.ESIGNATURE),
            Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.ESIGNATURE),
            Visitor.loggedIn(pasport, DemoPeople.ANALYST, LoginMethod.ESIGNATURE),
            Visitor.loggedIn(pasport, DemoPeople.DOCTOR, LoginMethod.ESIGNATURE));
  }

  @BeforeEach
  void beginAnew() {
    statuses.clear();
    tried = new BrokenPromises();
  }

  @AfterAll
  void findNobodyInTheLogs() {
    SharedInstallation.logsContainNone(GeneratedMessages.SURNAME, GeneratedMessages.FINS + "0");
  }

  @Test
  void everyFieldOfEveryOperationOfTheContract() {
    var messages = new GeneratedMessages(pasport, random, tried);
    assertThat(messages.operations()).hasSizeGreaterThan(15);
    for (String operation : messages.operations()) {
      assertThat(messages.sendGood(operation).outcome())
          .as("good values in %s", operation)
          .isIn("ACCEPTED", "ANSWER", "REJECTED");
      messages.tryEachField(operation, VALUES, Math.max(2, VALUES / 2));
      messages.tryPairs(operation, VALUES * 5);
    }
    System.out.println("messages of hospitals: " + messages.outcomes());
    tried.assertAllKept();
    assertThat(messages.outcomes()).containsKeys("ACCEPTED", "REJECTED", "FAULT MALFORMED");
  }

  /** The analyst's own records: no other test has any. */
  @Test
  void whateverIsAcceptedOfAPersonIsIssuedAndPrinted() {
    Visitor holder = Visitor.loggedIn(pasport, DemoPeople.ANALYST, LoginMethod.FIN);
    var messages = new GeneratedMessages(pasport, random, tried);
    messages.tryCorrectionsOf(
        DemoPeople.ANALYST,
        Installation.today(),
        VALUES * 2,
        message -> {
          Http.Answer opened = holder.get("/api/v1/entitlements/immunity");
          check(message, opened);
          tried.check(message, opened.text(), () -> isPrinted(holder, opened));
        });
    System.out.println("issued and printed: " + messages.outcomes());
    tried.assertAllKept();
  }

  /** There is a limit of papers within a minute, which is no fault of the values. */
  private static void isPrinted(Visitor holder, Http.Answer opened) {
    String id = Json.parse(opened.text()).at("/certificate/id").asText();
    assertThat(id).isNotEmpty();
    Http.Answer paper = holder.get("/api/v1/certificates/" + id + "/pdf");
    assertThat(paper.status()).isIn(200, 429);
    if (paper.status() == 200) {
      assertThat(paper.header("Content-Type")).startsWith("application/pdf");
    }
  }

  @Test
  void everyParameterAndMemberOfEveryRequestOfTheApi() {
    var description = Json.parse(new Http().get(pasport.at("/openapi?format=JSON")).text());
    var requests = new GeneratedRequests(description, new HostileValues.Deck(random));
    assertThat(requests.operations()).hasSizeGreaterThan(30);
    for (GeneratedRequests.Operation operation : requests.operations()) {
      Visitor visitor = allowed(operation);
      operation.wrong(VALUES).forEach(request -> send(visitor, request));
    }
    System.out.println("requests of the API: " + statuses);
    tried.assertAllKept();
  }

  @Test
  void everyFieldOfEveryFormAndParameterOfEveryPage() {
    var values = new HostileValues.Deck(random);
    var fields = new LinkedHashSet<String>();
    for (Visitor visitor : visitors) {
      for (PageForms.Form form :
          PageForms.found(
              pasport,
              visitor.http(),
              List.of("/", "/verify/server", "/cabinet/", "/clinic/", "/staff/"))) {
        for (String field : form.fields().keySet()) {
          boolean isNew = fields.add(form.page() + " " + field);
          for (int i = 0; isNew && i < VALUES; i++) {
            send(visitor, form, field, values.draw());
          }
        }
      }
      for (String parameter : PARAMETERS) {
        for (int i = 0; i < VALUES; i++) {
          String target = parameter + PageForms.encoded(values.draw());
          check(target, visitor.http().get(pasport.at(target)));
        }
      }
    }
    System.out.println("forms: " + fields + ", answers: " + statuses);
    assertThat(fields).contains("/verify/server typed:text", "/clinic/vaccination dose.lot");
    tried.assertAllKept();
  }

  private Visitor allowed(GeneratedRequests.Operation operation) {
    GeneratedRequests.Request good = operation.good();
    for (Visitor visitor : visitors) {
      int status = send(visitor, good).status();
      if (status != 401 && status != 403) {
        return visitor;
      }
    }
    return visitors.get(0);
  }

  private Http.Answer send(Visitor visitor, GeneratedRequests.Request request) {
    URI uri = pasport.at(request.target());
    Http.Answer answer =
        request.method().equals("get")
            ? visitor.http().get(uri)
            : post(visitor, uri, JSON, request.body());
    check(request.operation() + ": " + request.what(), answer);
    if (answer.status() == 202) {
      // So that nobody else's list of what waits grows. What was asked for before is decided.
      String id = Json.parse(answer.text()).path("id").asText();
      post(
          second,
          pasport.at("/api/v1/approvals/" + id + "/refuse"),
          JSON,
          Json.object("reason", "generated"));
    }
    return answer;
  }

  private void send(Visitor visitor, PageForms.Form form, String field, String value) {
    String body = form.body(field, value);
    String what = form.page() + ": " + field + " as " + value;
    if (form.method().toLowerCase(Locale.ROOT).equals("get")) {
      check(what, visitor.http().get(URI.create(form.action().toString() + "?" + body)));
    } else {
      check(what, post(visitor, form.action(), FORM, body));
    }
  }

  /** Sends once more what met a connection that the server had closed because nothing was sent. */
  private static Http.Answer post(Visitor visitor, URI uri, String type, String body) {
    String[] asOurPage = {"X-Pasport-Request", "1", "Sec-Fetch-Site", "same-origin"};
    try {
      return visitor.http().post(uri, type, body, asOurPage);
    } catch (UncheckedIOException e) {
      return visitor.http().post(uri, type, body, asOurPage);
    }
  }

  private void check(String what, Http.Answer answer) {
    statuses.merge(answer.status(), 1, Integer::sum);
    tried.check(
        what,
        answer.text(),
        () -> {
          assertThat(answer.status()).isBetween(200, 499);
          if (answer.status() >= 400) {
            assertThat(answer.text())
                .doesNotContainIgnoringCase("exception", "\tat ", "payara", "glassfish")
                .doesNotContain("java.", "jakarta.servlet", "mojarra", "\"retry\":true");
          }
        });
  }
}
