package az.pasport.simulator.sandbox;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.LoginMethod;
import az.pasport.simulator.sandbox.Sandbox.TestLot;
import az.pasport.simulator.sandbox.Sandbox.TestWorker;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import net.minidev.json.JSONArray;
import net.minidev.json.JSONObject;

/**
 * Brings an empty demo into the state in which the sandbox begins: an operator registers workers
 * and deliveries, hospitals submit what is on record, a supervisor revokes.
 */
final class SandboxLoader {
  private final Sandbox sandbox;
  private final URI application;
  private final MessageFactory messages;
  private final RecordsClient client;

  SandboxLoader(Sandbox sandbox, URI application, MessageFactory messages) {
    this.sandbox = sandbox;
    this.application = application;
    this.messages = messages;
    this.client = new RecordsClient(application);
  }

  /**
   * @return how many records were submitted
   * @throws IOException if Pasport refuses any of it: it was not empty then, or is not a demo
   */
  int load() throws IOException, InterruptedException {
    StaffApiClient operator =
        StaffApiClient.logIn(application, DemoPeople.byFin(DemoPeople.OPERATOR), LoginMethod.BSXM);
    for (TestWorker worker : sandbox.workers()) {
      register(operator, worker);
    }
    for (TestLot lot : sandbox.lots()) {
      deliver(operator, lot);
    }
    int submitted = 0;
    for (Scenario scenario : sandbox.scenarios()) {
      for (MessageTemplate template : scenario.before()) {
        submit(template);
        submitted++;
      }
      if (scenario.revoked()) {
        revoke(scenario);
      }
    }
    return submitted;
  }

  private void register(StaffApiClient operator, TestWorker worker)
      throws IOException, InterruptedException {
    if (worker.state() == TestWorker.State.ACTIVE) {
      return;
    }
    String path = "/api/v1/facilities/" + sandbox.own().code() + "/workers";
    operator.send(
        path, new JSONObject().appendField("id", worker.id()).appendField("name", worker.name()));
    if (worker.state() == TestWorker.State.DISMISSED) {
      operator.send(path + "/" + worker.id() + "/dismissal", new JSONObject());
    }
  }

  private void deliver(StaffApiClient operator, TestLot lot)
      throws IOException, InterruptedException {
    if (lot.delivered() == 0) {
      return;
    }
    operator.send(
        "/api/v1/facilities/" + sandbox.own().code() + "/deliveries",
        new JSONObject()
            .appendField("product", lot.product())
            .appendField("lot", lot.lot())
            .appendField("doses", lot.delivered())
            .appendField("deliveredOn", messages.today().toString())
            .appendField("document", "SANDBOX"));
  }

  private void submit(MessageTemplate template) throws IOException {
    ResponseSummary response = client.send(messages.message(template));
    if (!response.text().startsWith("ACCEPTED")) {
      throw new IOException(template.messageId() + " was answered " + response.text());
    }
  }

  /** The patient opens the certificate, as only its holder can; a supervisor revokes it. */
  private void revoke(Scenario scenario) throws IOException, InterruptedException {
    DemoPerson patient = TestPatients.byFin(scenario.patient().getOrDefault("fin", ""));
    StaffApiClient holder = StaffApiClient.logIn(application, patient, LoginMethod.FIN);
    StaffApiClient supervisor =
        StaffApiClient.logIn(
            application, DemoPeople.byFin(DemoPeople.SUPERVISOR), LoginMethod.BSXM);
    try {
      JSONObject before = holder.ask("/api/v1/certificates");
      for (Object due : JSONObjectUtils.getJSONArray(before, "due")) {
        String kind = JSONObjectUtils.getString((JSONObject) due, "kind");
        holder.ask("/api/v1/entitlements/" + kind.toLowerCase(Locale.ROOT));
      }
      JSONObject list = holder.ask("/api/v1/certificates");
      JSONArray certificates = JSONObjectUtils.getJSONArray(list, "certificates");
      if (certificates.isEmpty()) {
        throw new IOException(scenario.id() + ": no certificate is due, so none can be revoked");
      }
      for (Object certificate : certificates) {
        supervisor.send(
            "/api/v1/revocations",
            new JSONObject()
                .appendField(
                    "identifier", JSONObjectUtils.getString((JSONObject) certificate, "identifier"))
                .appendField("reason", "FRAUD"));
      }
    } catch (ParseException e) {
      throw new IOException(e);
    }
  }
}
