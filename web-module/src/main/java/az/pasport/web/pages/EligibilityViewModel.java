package az.pasport.web.pages;

import az.pasport.message.Messages;
import az.pasport.rules.Explanation;
import az.pasport.rules.MedicalHistory.Conclusion;
import az.pasport.rules.MedicalHistory.Dose;
import az.pasport.rules.MedicalHistory.Event;
import az.pasport.rules.MedicalHistory.NegativeTest;
import az.pasport.wording.ExplanationFormatter;
import java.util.List;
import java.util.Locale;

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
        .map(event -> new Line(texts.date(event.on()), what(event)))
        .toList();
  }

  /** The page of the certificate, below the context root. */
  public String path() {
    return "/cabinet/" + explanation.kind().name().toLowerCase(Locale.ROOT);
  }

  private String what(Event event) {
    if (event instanceof Dose dose) {
      return texts.of(
          "status.DOSE", texts.of("dose." + dose.position().number()), dose.product().name());
    }
    if (event instanceof NegativeTest test) {
      return texts.of("status.NEGATIVE_TEST", test.laboratory());
    }
    return event instanceof Conclusion conclusion
        ? texts.of("status.CONCLUSION", conclusion.number())
        : texts.of("status.INFECTION");
  }
}
