package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.web.deployment.TestDeployment;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The audit for auditors, over HTTP. */
@ArquillianTest
@RunAsClient
@Order(TestDeployment.SHARED)
class AuditSearchIT extends ApiTestBase {
  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  private HttpClient auditor() throws Exception {
    return loggedIn(DemoPeople.AUDITOR);
  }

  @Test
  void auditorSearchesByKindAndPagesOn() throws Exception {
    HttpClient auditor = auditor();
    for (int search = 0; search < 52; search++) {
      ok(post(auditor, "audit/searches", "{\"deed\": \"NOTHING_OF_THE_KIND\"}"));
    }
    JsonObject page = ok(post(auditor, "audit/searches", "{\"deed\": \"AUDIT_SEARCHED\"}"));
    contract.assertKeeps(page, "AuditEntries");
    assertThat(page.getJsonArray("entries")).hasSize(50);
    assertThat(page.getJsonArray("entries").getJsonObject(0).getString("actor"))
        .isEqualTo("staff:fin:" + DemoPeople.AUDITOR);

    JsonObject next =
        ok(
            post(
                auditor,
                "audit/searches",
                "{\"deed\": \"AUDIT_SEARCHED\", \"behind\": \"" + page.getString("next") + "\"}"));
    assertThat(next.getJsonArray("entries")).isNotEmpty();
    assertThat(page.getJsonArray("entries"))
        .doesNotContainAnyElementsOf(next.getJsonArray("entries"));
  }

  @Test
  void auditorTakesAFile() throws Exception {
    HttpClient auditor = auditor();
    ok(post(auditor, "audit/searches", "{}"));
    var csv = post(auditor, "audit/exports", "{\"deed\": \"AUDIT_SEARCHED\"}");
    assertPrivate(csv, 200, "text/csv");
    assertThat(text(csv)).startsWith("\uFEFFplace,doneAt,").contains("AUDIT_SEARCHED");
    var json = post(auditor, "audit/exports?format=json", "{\"deed\": \"AUDIT_SEARCHED\"}");
    assertPrivate(json, 200, "application/json");
    assertThat(text(json)).startsWith("[{").endsWith("}]");
  }

  @Test
  void auditorSeesTheChain() throws Exception {
    JsonObject chain = ok(get(auditor(), "audit/chain"));
    contract.assertKeeps(chain, "AuditChain");
    assertThat(chain.getBoolean("contradicted")).isFalse();
  }

  @Test
  void namesTheFieldThatIsWrong() throws Exception {
    HttpClient auditor = auditor();
    for (String wrong :
        List.of(
            "{\"fin\": \"short\"}",
            "{\"documentNumber\": \"1\"}",
            "{\"deed\": \"no deed\"}",
            "{\"from\": \"yesterday\"}",
            "{\"from\": \"2022-02-02\", \"to\": \"2022-02-01\"}",
            "{\"actor\": \"" + "x".repeat(81) + "\"}",
            "{\"subject\": \"two\\nlines\"}",
            "{\"behind\": \"nothing\"}")) {
      assertProblem(post(auditor, "audit/searches", wrong), 400, "invalid-fields");
    }
    assertProblem(post(auditor, "audit/exports?format=pdf", "{}"), 400, "invalid-fields");
    assertProblem(post(auditor, "audit/searches", "no json"), 400, "malformed-request");
  }

  @Test
  void everybodyElseIsRefused() throws Exception {
    for (String fin : List.of(DemoPeople.OPERATOR, DemoPeople.SUPERVISOR, DemoPeople.ANALYST)) {
      HttpClient official = loggedIn(fin);
      assertProblem(post(official, "audit/searches", "{}"), 403, "forbidden");
      assertProblem(post(official, "audit/exports", "{}"), 403, "forbidden");
      assertProblem(get(official, "audit/chain"), 403, "forbidden");
    }
    assertProblem(get("audit/chain"), 401, "unauthenticated");
  }
}
