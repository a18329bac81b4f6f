package az.pasport.web.pages;

import az.pasport.certificate.Entitlement.NotDue;
import az.pasport.decree.CertificateKind;
import az.pasport.message.Messages;
import az.pasport.rules.Eligibility.NotEligible;
import az.pasport.wording.ShortfallFormatter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why somebody has no certificate of a kind, and what they can do about it.
 *
 * @param today in Baku
 */
public record IneligibilityViewModel(NotDue lacking, LocalDate today, Messages texts)
    implements EntitlementViewModel {
  @Override
  public CertificateKind kind() {
    return lacking.kind();
  }

  @Override
  public String why() {
    NotEligible why = lacking.why();
    return switch (why.shortfall()) {
      case SERIES_INCOMPLETE, EARLIER_DOSE_NOT_RECORDED ->
          texts.of(Messages.key(why.shortfall()) + ".dose", missingDose());
      case VALIDITY_ENDED ->
          texts.of(Messages.key(why.shortfall()) + "." + why.kind(), date(why.endedOn()));
      case NO_DOSE,
          NO_INFECTION,
          NO_NEGATIVE_TEST,
          NO_CONCLUSION,
          TOO_EARLY,
          NOT_IN_DECREE,
          NO_DECREE ->
          new ShortfallFormatter(texts).format(why.shortfall(), why.kind());
    };
  }

  /** The steps that help, the likeliest first. */
  public List<String> whatToDo() {
    NotEligible why = lacking.why();
    return switch (why.shortfall()) {
      case NO_DOSE, NO_INFECTION, NO_NEGATIVE_TEST, NO_CONCLUSION ->
          List.of(
              texts.of("do." + why.shortfall() + ".1"), texts.of("do." + why.shortfall() + ".2"));
      case SERIES_INCOMPLETE ->
          List.of(
              texts.of(
                  "do.SERIES_INCOMPLETE." + (isPossibleNow() ? "now" : "future"),
                  missingDose(),
                  date(why.possibleFrom())),
              texts.of("do.SERIES_INCOMPLETE.given"));
      case EARLIER_DOSE_NOT_RECORDED ->
          List.of(
              texts.of("do.EARLIER_DOSE_NOT_RECORDED"),
              texts.of("do.EARLIER_DOSE_NOT_RECORDED.abroad"));
      case VALIDITY_ENDED ->
          Stream.concat(
                  why.missingDose().stream()
                      .map(number -> texts.of("do.VALIDITY_ENDED.gap", dose(number))),
                  Stream.of(texts.of("do.VALIDITY_ENDED." + why.kind())))
              .toList();
      case TOO_EARLY -> List.of(texts.of("do.TOO_EARLY", date(why.possibleFrom())));
      case NOT_IN_DECREE, NO_DECREE -> List.of(texts.of("do.NO_DECREE"));
    };
  }

  /** The records, in the order of events: the date, and what happened. */
  public List<Line> known() {
    var lines = new ArrayList<Line>();
    for (var recorded : lacking.known().doses()) {
      var dose = recorded.event();
      lines.add(
          new Line(
              texts.date(dose.givenOn()),
              texts.of(
                  "lacking.known.dose",
                  dose(dose.position().number()),
                  dose.product().name(),
                  dose.product().manufacturerName())));
    }
    for (var infection : lacking.known().infections()) {
      lines.add(new Line(texts.date(infection.firstPositive()), texts.of("status.INFECTION")));
    }
    for (var test : lacking.known().negativeTests()) {
      lines.add(
          new Line(
              texts.date(test.countedFrom()),
              texts.of(
                  "lacking.known.test",
                  texts.minute(test.event().announcedAt()),
                  test.laboratory())));
    }
    for (var recorded : lacking.known().conclusions()) {
      var conclusion = recorded.event();
      lines.add(
          new Line(
              texts.date(conclusion.validFrom()),
              texts.of(
                  "lacking.known.conclusion",
                  conclusion.conclusion(),
                  texts.date(conclusion.validUntil()))));
    }
    return lines;
  }

  /** By what the decision was made; empty before the first decree. */
  public String decree() {
    return lacking
        .decree()
        .map(decree -> texts.of("explanation.basis", decree.cite(texts.getLocale())))
        .orElse("");
  }

  private boolean isPossibleNow() {
    return lacking.why().possibleFrom().filter(day -> day.isAfter(today)).isEmpty();
  }

  private String missingDose() {
    return dose(lacking.why().missingDose().orElseThrow());
  }

  private String dose(int number) {
    return texts.of("dose." + number);
  }

  private String date(Optional<LocalDate> date) {
    return texts.date(date.orElseThrow());
  }
}
