package az.pasport.web.api.status;

import az.pasport.cabinet.Standing;
import az.pasport.rules.Change;
import az.pasport.rules.Eligibility;
import az.pasport.rules.Explanation;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.ShowingDuty;
import az.pasport.rules.Validity;
import az.pasport.web.api.certificates.CertificateJson;
import az.pasport.web.api.certificates.KindNames;
import az.pasport.web.api.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;

/** What a person is due, and why, as the API tells it. */
public final class StatusJson {
  private StatusJson() {}

  public static JsonObject of(Standing standing, Locale language) {
    var kinds = Json.createArrayBuilder();
    for (Eligibility eligibility : standing.kinds()) {
      kinds.add(kind(eligibility.explanation(), language));
    }
    return Json.createObjectBuilder()
        .add("at", CertificateJson.time(standing.at()))
        .add("known", CertificateJson.time(standing.known()))
        .add("kinds", kinds)
        .add("duty", duty(language))
        .build();
  }

  private static JsonObjectBuilder duty(Locale language) {
    ShowingDuty duty = ShowingDuty.national();
    return Json.createObjectBuilder()
        .add("endedAt", CertificateJson.time(duty.endedAt()))
        .add("text", duty.endedInFull(language));
  }

  private static JsonObjectBuilder kind(Explanation explanation, Locale language) {
    var json =
        Json.createObjectBuilder()
            .add("kind", explanation.kind().name())
            .add("title", KindNames.title(explanation.kind()).json())
            .add("due", explanation.validity().isPresent())
            .add("rule", explanation.rule().name());
    explanation.decree().ifPresent(decree -> json.add("decree", CertificateJson.basis(decree)));
    explanation.validity().ifPresent(validity -> json.add("validity", validity(validity)));
    return json.add("text", explanation.in(language))
        .add("records", records(explanation))
        .add("changes", changes(explanation));
  }

  private static JsonObjectBuilder validity(Validity validity) {
    var json = Json.createObjectBuilder();
    CertificateJson.addValidity(json, validity);
    return json;
  }

  private static JsonArrayBuilder records(Explanation explanation) {
    var records = Json.createArrayBuilder();
    for (MedicalHistory.Event event : explanation.events()) {
      var json =
          Json.createObjectBuilder()
              .add("recordId", event.source().recordId().toString())
              .add("version", event.source().version())
              .add("event", name(event))
              .add("date", event.on().toString());
      if (event instanceof MedicalHistory.Dose dose) {
        json.add("doseNumber", dose.position().number());
      }
      records.add(json);
    }
    return records;
  }

  private static String name(MedicalHistory.Event event) {
    if (event instanceof MedicalHistory.Dose) {
      return "DOSE";
    }
    if (event instanceof MedicalHistory.Infection) {
      return "INFECTION";
    }
    return event instanceof MedicalHistory.NegativeTest ? "NEGATIVE_TEST" : "CONCLUSION";
  }

  private static JsonArrayBuilder changes(Explanation explanation) {
    var changes = Json.createArrayBuilder();
    explanation.changes().forEach(change -> changes.add(change(change)));
    return changes;
  }

  private static JsonObjectBuilder change(Change change) {
    var json = Json.createObjectBuilder();
    if (change instanceof Change.ByDose dose) {
      json.add("type", "DOSE").add("doseNumber", dose.number()).add("effect", dose.effect().name());
      dose.notBefore().ifPresent(date -> json.add("from", date.toString()));
      return json;
    }
    if (change instanceof Change.ByRecordOfDose dose) {
      return json.add("type", "RECORD_OF_DOSE").add("doseNumber", dose.number());
    }
    if (change instanceof Change.ByTime time) {
      return json.add("type", "TIME").add("from", time.from().toString());
    }
    if (change instanceof Change.ByTest test) {
      return json.add("type", "TEST").add("hours", test.hours());
    }
    var next = (Change.ByDecree) change;
    json.add("type", "DECREE")
        .add("from", next.decree().inForceFrom().toString())
        .add("decree", CertificateJson.basis(next.decree()))
        .add("due", next.due());
    next.until().ifPresent(until -> json.add("until", until.toString()));
    return json;
  }
}
