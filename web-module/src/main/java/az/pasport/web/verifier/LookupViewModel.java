package az.pasport.web.verifier;

import az.pasport.lookup.CertificateLookupOutcome;
import az.pasport.lookup.LookupAnswer;
import az.pasport.lookup.LookupAnswer.Shown;
import az.pasport.message.Messages;
import az.pasport.web.pages.Line;
import az.pasport.web.pages.ValidityText;
import az.pasport.wording.LookupFormatter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The answer to a look-up as the page shows it: in colour, in a sign and in words. */
public record LookupViewModel(LookupAnswer answer, Messages texts) {
  private static final int WHOLE_DATE = 10;

  /** A class of the style sheet. */
  public String colour() {
    return switch (answer.outcome()) {
      case VALID -> "green";
      case NOT_VALID, NOT_ACCEPTED -> "red";
      case CANNOT_TELL, NONE_FOUND, SEVERAL_PEOPLE -> "amber";
    };
  }

  /** For whoever cannot tell the colours apart. */
  public String sign() {
    return switch (answer.outcome()) {
      case VALID -> "✓";
      case NOT_VALID, NOT_ACCEPTED -> "✕";
      case CANNOT_TELL, NONE_FOUND, SEVERAL_PEOPLE -> "?";
    };
  }

  public String word() {
    return new LookupFormatter(texts).outcome(answer.outcome());
  }

  /** Why; where all is well, what to compare, below the name. */
  public String because() {
    return new LookupFormatter(texts).format(answer);
  }

  public boolean isValid() {
    return answer.outcome() == CertificateLookupOutcome.VALID;
  }

  public boolean isShown() {
    return answer.shown().isPresent();
  }

  /** What is to be compared with an identity document. */
  public List<Line> person() {
    Shown shown = answer.shown().orElseThrow();
    var lines = new ArrayList<Line>();
    lines.add(new Line(texts.of("verify.holder"), shown.name()));
    if (!shown.latinName().equals(shown.name())) {
      lines.add(new Line(texts.of("certificate.holder.latin"), shown.latinName()));
    }
    if (shown.birth().length() == WHOLE_DATE) {
      lines.add(
          new Line(texts.of("certificate.birth"), texts.date(LocalDate.parse(shown.birth()))));
    } else {
      lines.add(new Line(texts.of("lookup.field.birthYear"), shown.birth()));
    }
    return lines;
  }

  public List<Line> lines() {
    Shown shown = answer.shown().orElseThrow();
    return List.of(
        new Line(texts.of("certificate.kind"), texts.of(shown.kind())),
        new Line(texts.of("verify.valid"), new ValidityText(texts).period(shown.validity())));
  }
}
