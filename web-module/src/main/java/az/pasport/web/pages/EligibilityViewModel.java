package az.pasport.web.pages;

import az.pasport.message.Messages;
import az.pasport.record.MedicalEvent;
import az.pasport.record.TestOutcome;
import az.pasport.rules.Explanation;
import az.pasport.rules.RecordedEvent;
import az.pasport.wording.ExplanationFormatter;
import java.util.List;

/** The answer about one kind of certificate, in words, with the records behind it. */
public record EligibilityViewModel(Explanation explanation, Messages texts) {
  /** What stands after the {@code #} of its address. */
  public String anchor() {
    return explanation.kind().name();
  }

  public String title() {
    return texts.of(explanation.kind());
  }

  public boolean isDue() {
    return explanation.validity().isPresent();
  }

  /** "Valid" or "None". */
  public String answer() {
    return texts.of(isDue() ? "status.due" : "status.not.due");
  }

  /** Why, and what would change it, in sentences. */
  public String why() {
    return new ExplanationFormatter(texts).format(explanation);
  }

  /** The records, in the order of events: the date, and what happened. */
  public List<Line> records() {
    return explanation.events().stream()
        .map(
            recorded ->
                new Line(
                    texts.date(recorded.countedFrom()),
                    recorded.event().accept(new EventWords(recorded, texts))))
        .toList();
  }

  public String path() {
    return CertificatesPage.path(explanation.kind());
  }

  private record EventWords(RecordedEvent<?> recorded, Messages texts)
      implements MedicalEvent.Visitor<String> {
    @Override
    public String vaccination(MedicalEvent.Vaccination dose) {
      return texts.of(
          "status.DOSE", texts.of("dose." + dose.position().number()), dose.product().name());
    }

    @Override
    public String test(MedicalEvent.Test test) {
      return test.outcome() == TestOutcome.DETECTED
          ? texts.of("status.INFECTION")
          : texts.of("status.NEGATIVE_TEST", recorded.laboratory());
    }

    @Override
    public String recovery(MedicalEvent.Recovery recovery) {
      return texts.of("status.INFECTION");
    }

    @Override
    public String contraindication(MedicalEvent.Contraindication contraindication) {
      return texts.of("status.CONCLUSION", contraindication.conclusion());
    }
  }
}
