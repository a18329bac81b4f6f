package az.pasport.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.security.Roles;
import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.PortalLoginClient;
import az.pasport.web.api.ApiOperations;
import az.pasport.web.deployment.ExternalSystems;
import az.pasport.web.deployment.TestDeployment;
import jakarta.ws.rs.Consumes;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every page, operation of the API and operation of the hospitals' contract, called with each role:
 * the server lets in whom {@code access.md} says, and refuses all others. A call need not succeed.
 */
@ArquillianTest
@RunAsClient
@Order(TestDeployment.GLOBAL_STATE)
class AccessIT {
  private static final String ANONYMOUS = "anonymous";
  private static final Map<String, String> PEOPLE =
      Map.of(
          Roles.CITIZEN,
          DemoPeople.NO_RECORDS,
          Roles.CLINIC,
          DemoPeople.NURSE,
          "operator",
          DemoPeople.OPERATOR,
          "supervisor",
          DemoPeople.SUPERVISOR,
          "analyst",
          DemoPeople.ANALYST,
          "verifier",
          DemoPeople.VERIFIER,
          "auditor",
          DemoPeople.AUDITOR);

  /** Of nothing that is stored: no call changes a record, though some start a run of a job. */
  private static final Map<String, String> UNKNOWN =
      Map.of("kind", "none", "code", "NONE-99", "id", "999999999");

  /** Without these a message is refused for its shape, before anybody asks who sent it. */
  private static final Map<String, String> FIELDS = Map.of("submitBatch", "<record/>");

  @ArquillianResource private URL address;

  @Deployment
  static WebArchive war() {
    return TestDeployment.globalState();
  }

  /** What the server answered to the question whether the caller may. */
  private enum Answer {
    LET_IN,
    /** 401: who is it? */
    UNKNOWN_CALLER,
    /** 403: not this one. */
    REFUSED,
    /** The login, which is where a browser is sent that could be let in as somebody else. */
    SENT_TO_LOGIN,
    /** 500: no row expects it. */
    FAILED
  }

  @Test
  void serverLetsInWhomTheTableSays_andNobodyElse() throws Exception {
    Map<String, Method> api = ApiOperations.all();
    List<String> wrong = new ArrayList<>();
    Map<String, HttpClient> callers = callers();
    assertThat(AccessTable.read().values())
        .as("each role has a caller here")
        .allSatisfy(
            roles ->
                assertThat(roles)
                    .allMatch(
                        role -> role.equals(AccessTable.EVERYBODY) || callers.containsKey(role)));
    for (Map.Entry<String, Set<String>> row : AccessTable.read().entrySet()) {
      String operation = row.getKey();
      if (operation.startsWith("EJB ")) {
        continue;
      }
      for (Map.Entry<String, HttpClient> caller : callers.entrySet()) {
        String role = caller.getKey();
        Answer answer =
            operation.startsWith("SOAP ")
                ? submit(caller.getValue(), role, operation)
                : call(
                    caller.getValue(),
                    Optional.ofNullable(api.get(operation))
                        .map(method -> apiRequest(operation, method))
                        .orElseGet(() -> HttpRequest.newBuilder(page(operation))));
        if (answer != expected(operation, row.getValue(), role)) {
          wrong.add(operation + " by " + role + ": " + answer);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Answer expected(String operation, Set<String> roles, String role) {
    // A clinic's worker logs in as the citizen that they are.
    boolean asCitizen = role.equals(Roles.CLINIC) && roles.contains(Roles.CITIZEN);
    if (roles.contains(AccessTable.EVERYBODY) || roles.contains(role) || asCitizen) {
      return Answer.LET_IN;
    }
    boolean known = PEOPLE.containsKey(role) && !operation.startsWith("SOAP ");
    if (!operation.startsWith("/")) {
      return known ? Answer.REFUSED : Answer.UNKNOWN_CALLER;
    }
    boolean inTheirRealm = Roles.STAFF.containsAll(roles) == Roles.STAFF.contains(role);
    return known && inTheirRealm ? Answer.REFUSED : Answer.SENT_TO_LOGIN;
  }

  /** A facility proves itself to {@code /ws} only; elsewhere it is as anonymous as anybody. */
  private Map<String, HttpClient> callers() throws IOException, InterruptedException {
    Map<String, HttpClient> callers = new LinkedHashMap<>();
    callers.put(ANONYMOUS, PortalLoginClient.browser());
    callers.put(Roles.FACILITY, PortalLoginClient.browser());
    for (Map.Entry<String, String> person : PEOPLE.entrySet()) {
      DemoPerson who = DemoPeople.byFin(person.getValue());
      callers.put(
          person.getKey(), ExternalSystems.running().loggedIn(URI.create(address.toString()), who));
    }
    return callers;
  }

  private URI page(String path) {
    return URI.create(address + path.substring(1).replaceFirst("\\*$", ""));
  }

  private HttpRequest.Builder apiRequest(String operation, Method method) {
    String[] parts = operation.split(" ", 2);
    String path = parts[1];
    for (Map.Entry<String, String> parameter : UNKNOWN.entrySet()) {
      path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(page(path.replaceAll("\\{[^}]+}", "0")))
            .header("X-Pasport-Request", "1");
    Consumes consumed = method.getAnnotation(Consumes.class);
    if (consumed != null) {
      request.header("Content-Type", consumed.value()[0]);
    }
    return request.method(
        parts[0], consumed == null ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
  }

  private Answer submit(HttpClient caller, String role, String operation)
      throws IOException, InterruptedException {
    String name = operation.substring("SOAP ".length());
    HttpRequest.Builder message =
        HttpRequest.newBuilder(page("/ws/records"))
            .header("Content-Type", "text/xml;charset=UTF-8")
            .header("SOAPAction", "\"\"")
            .POST(
                BodyPublishers.ofString(
                    """
                    <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>\
                    <%1$s xmlns="urn:az:pasport:records:v1">%2$s</%1$s></e:Body></e:Envelope>"""
                        .formatted(name, FIELDS.getOrDefault(name, ""))));
    if (role.equals(Roles.FACILITY)) {
      message.header(
          "Authorization",
          "Basic "
              + Base64.getEncoder()
                  .encodeToString("BAKU-MC-01:demo-BAKU-MC-01".getBytes(StandardCharsets.UTF_8)));
    }
    return call(caller, message);
  }

  private static Answer call(HttpClient caller, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<Void> answer =
        caller.send(
            // An address whose limits no other test uses up.
            request.header("X-Forwarded-For", "198.18.7.1").build(), BodyHandlers.discarding());
    return switch (answer.statusCode()) {
      case 401 -> Answer.UNKNOWN_CALLER;
      case 403 -> Answer.REFUSED;
      case 303 ->
          answer.headers().firstValue("Location").orElse("").contains("/login/start?")
              ? Answer.SENT_TO_LOGIN
              : Answer.LET_IN;
      case 500 -> Answer.FAILED;
      default -> Answer.LET_IN;
    };
  }
}
