package az.pasport.web.api.status;

import az.pasport.cabinet.EligibilityReport;
import az.pasport.message.Messages;
import az.pasport.record.MedicalEvent;
import az.pasport.record.TestOutcome;
import az.pasport.rules.Change;
import az.pasport.rules.Eligibility;
import az.pasport.rules.Explanation;
import az.pasport.rules.RecordedEvent;
import az.pasport.rules.ShowingDuty;
import az.pasport.rules.Validity;
import az.pasport.web.api.certificates.CertificateJson;
import az.pasport.web.api.certificates.KindNames;
import az.pasport.web.api.json.Json;
import az.pasport.wording.ExplanationFormatter;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;

/** What a person is due, and why, as the API tells it. */
public final class StatusJson {
  private static final EventName EVENT_NAME = new EventName();
  private static final ChangeJson CHANGE = new ChangeJson();

  private StatusJson() {}

  public static JsonObject of(EligibilityReport report, Locale language) {
    var kinds = Json.createArrayBuilder();
    for (Eligibility eligibility : report.kinds()) {
      kinds.add(kind(eligibility.explanation(), language));
    }
    return Json.createObjectBuilder()
        .add("at", CertificateJson.time(report.at()))
        .add("known", CertificateJson.time(report.known()))
        .add("kinds", kinds)
        .add("duty", duty(language))
        .build();
  }

  private static JsonObjectBuilder duty(Locale language) {
    ShowingDuty duty = ShowingDuty.national();
    return Json.createObjectBuilder()
        .add("endedAt", CertificateJson.time(duty.endedAt()))
        .add("text", new ExplanationFormatter(Messages.in(language)).dutyEndedInFull(duty));
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
    return json.add("text", new ExplanationFormatter(Messages.in(language)).format(explanation))
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
    for (RecordedEvent<?> recorded : explanation.events()) {
      var json =
          Json.createObjectBuilder()
              .add("recordId", recorded.version().recordId().toString())
              .add("version", recorded.version().number())
              .add("event", recorded.event().accept(EVENT_NAME))
              .add("date", recorded.countedFrom().toString());
      recorded
          .event()
          .vaccination()
          .ifPresent(dose -> json.add("doseNumber", dose.position().number()));
      records.add(json);
    }
    return records;
  }

  /** The name of an event in the API. */
  private static final class EventName implements MedicalEvent.Visitor<String> {
    @Override
    public String vaccination(MedicalEvent.Vaccination vaccination) {
      return "DOSE";
    }

    @Override
    public String test(MedicalEvent.Test test) {
      return test.outcome() == TestOutcome.DETECTED ? "INFECTION" : "NEGATIVE_TEST";
    }

    @Override
    public String recovery(MedicalEvent.Recovery recovery) {
      return "INFECTION";
    }

    @Override
    public String contraindication(MedicalEvent.Contraindication contraindication) {
      return "CONCLUSION";
    }
  }

  private static JsonArrayBuilder changes(Explanation explanation) {
    var changes = Json.createArrayBuilder();
    explanation.changes().forEach(change -> changes.add(change.accept(CHANGE)));
    return changes;
  }

  /** What would change an answer. */
  private static final class ChangeJson implements Change.Visitor<JsonObjectBuilder> {
    @Override
    public JsonObjectBuilder dose(Change.ByDose dose) {
      var json = type("DOSE").add("doseNumber", dose.number()).add("effect", dose.effect().name());
      dose.notBefore().ifPresent(date -> json.add("from", date.toString()));
      return json;
    }

    @Override
    public JsonObjectBuilder recordOfDose(Change.ByRecordOfDose dose) {
      return type("RECORD_OF_DOSE").add("doseNumber", dose.number());
    }

    @Override
    public JsonObjectBuilder time(Change.ByTime time) {
      return type("TIME").add("from", time.from().toString());
    }

    @Override
    public JsonObjectBuilder test(Change.ByTest test) {
      return type("TEST").add("hours", test.hours());
    }

    @Override
    public JsonObjectBuilder decree(Change.ByDecree next) {
      var json =
          type("DECREE")
              .add("from", next.decree().inForceFrom().toString())
              .add("decree", CertificateJson.basis(next.decree()))
              .add("due", next.due());
      next.until().ifPresent(until -> json.add("until", until.toString()));
      return json;
    }

    private static JsonObjectBuilder type(String name) {
      return Json.createObjectBuilder().add("type", name);
    }
  }
}
