package az.pasport.web.api.status;

import az.pasport.message.Messages;
import az.pasport.record.MedicalEvent;
import az.pasport.record.TestOutcome;
import az.pasport.rules.Change;
import az.pasport.rules.EligibilityReport;
import az.pasport.rules.Explanation;
import az.pasport.rules.RecordedEvent;
import az.pasport.rules.ShowingDuty;
import az.pasport.web.api.certificates.CertificateJson;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.api.json.Text;
import az.pasport.wording.ExplanationFormatter;
import java.util.Locale;

/** What a person is due, and why, as the API tells it. */
public final class StatusJson {
  private static final EventName EVENT_NAME = new EventName();
  private static final ChangeJson CHANGE = new ChangeJson();

  private StatusJson() {}

  public static JsonMembers of(EligibilityReport report, Locale language) {
    var words = new ExplanationFormatter(Messages.in(language));
    ShowingDuty duty = ShowingDuty.national();
    return new JsonMembers()
        .add("at", CertificateJson.time(report.at()))
        .add("known", CertificateJson.time(report.known()))
        .add("kinds", report.kinds(), eligibility -> kind(eligibility.explanation(), words))
        .add(
            "duty",
            new JsonMembers()
                .add("endedAt", CertificateJson.time(duty.endedAt()))
                .add("text", words.dutyEndedInFull(duty)));
  }

  private static JsonMembers kind(Explanation explanation, ExplanationFormatter words) {
    return new JsonMembers()
        .add("kind", explanation.kind())
        .add("title", Text.of(explanation.kind()))
        .add("due", explanation.validity().isPresent())
        .add("rule", explanation.rule())
        .add("decree", explanation.decree().map(CertificateJson::basis))
        .add("validity", explanation.validity().map(CertificateJson::validity))
        .add("text", words.format(explanation))
        .add("records", explanation.events(), StatusJson::record)
        .add("changes", explanation.changes(), change -> change.accept(CHANGE));
  }

  private static JsonMembers record(RecordedEvent<?> recorded) {
    return new JsonMembers()
        .add("recordId", recorded.version().recordId())
        .add("version", recorded.version().number())
        .add("event", recorded.event().accept(EVENT_NAME))
        .add("date", recorded.countedFrom())
        .add("doseNumber", recorded.event().vaccination().map(dose -> dose.position().number()));
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

  /** What would change an answer. */
  private static final class ChangeJson implements Change.Visitor<JsonMembers> {
    @Override
    public JsonMembers dose(Change.ByDose dose) {
      return type("DOSE")
          .add("doseNumber", dose.number())
          .add("effect", dose.effect())
          .add("from", dose.notBefore());
    }

    @Override
    public JsonMembers recordOfDose(Change.ByRecordOfDose dose) {
      return type("RECORD_OF_DOSE").add("doseNumber", dose.number());
    }

    @Override
    public JsonMembers time(Change.ByTime time) {
      return type("TIME").add("from", time.from());
    }

    @Override
    public JsonMembers test(Change.ByTest test) {
      return type("TEST").add("hours", test.hours());
    }

    @Override
    public JsonMembers decree(Change.ByDecree next) {
      return type("DECREE")
          .add("from", next.decree().inForceFrom())
          .add("decree", CertificateJson.basis(next.decree()))
          .add("due", next.due())
          .add("until", next.until());
    }

    private static JsonMembers type(String name) {
      return new JsonMembers().add("type", name);
    }
  }
}
