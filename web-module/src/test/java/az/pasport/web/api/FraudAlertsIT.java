package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.web.deployment.TestDeployment;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The fraud watch's alerts over HTTP: who may ask, and what is wrong with a request. */
@ArquillianTest
@RunAsClient
@Order(TestDeployment.SHARED)
class FraudAlertsIT extends ApiTestBase {
  private static final String NONE = "fraud-alerts/" + UUID.randomUUID();

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  @Test
  void supervisorsAndAuditorsReadAndOthersDoNot() throws Exception {
    for (String fin : new String[] {DemoPeople.SUPERVISOR, DemoPeople.AUDITOR}) {
      HttpClient official = loggedIn(fin);
      contract.assertKeeps(json(get(official, "fraud-alerts")), "FraudAlerts");
      JsonObject rules = json(get(official, "fraud-rules"));
      contract.assertKeeps(rules, "FraudRules");
      assertThat(rules.getJsonArray("rules")).hasSize(14);
    }
    HttpClient operator = loggedIn(DemoPeople.OPERATOR);
    for (String path : new String[] {"fraud-alerts", "fraud-rules", NONE, NONE + "/records"}) {
      assertProblem(get(operator, path), 403, "forbidden");
      assertProblem(get(path), 401, "unauthenticated");
    }
    HttpClient auditor = loggedIn(DemoPeople.AUDITOR);
    assertProblem(post(auditor, NONE + "/look", "{\"version\": 1}"), 403, "forbidden");
    assertProblem(post(auditor, "fraud-alerts/runs", ""), 403, "forbidden");
  }

  @Test
  void whatIsWrongWithARequestIsNamed() throws Exception {
    HttpClient supervisor = loggedIn(DemoPeople.SUPERVISOR);
    assertProblem(get(supervisor, "fraud-alerts?state=OLD"), 400, "invalid-fields");
    assertProblem(get(supervisor, "fraud-alerts?rule=OTHER"), 400, "invalid-fields");
    assertProblem(get(supervisor, "fraud-alerts?facility=!"), 400, "invalid-fields");
    assertProblem(get(supervisor, "fraud-alerts?page=0"), 400, "invalid-fields");
    assertProblem(get(supervisor, NONE), 404, "not-found");
    assertProblem(get(supervisor, NONE + "/records?format=csv"), 404, "not-found");
    assertProblem(post(supervisor, NONE + "/dismiss", "{\"version\": 1}"), 400, "invalid-fields");
    assertProblem(
        post(supervisor, NONE + "/confirm", "{\"reason\": \"x\"}"), 400, "invalid-fields");
    assertProblem(
        post(supervisor, NONE + "/confirm", "{\"version\": 1, \"reason\": \"x\"}"),
        404,
        "not-found");
  }
}
