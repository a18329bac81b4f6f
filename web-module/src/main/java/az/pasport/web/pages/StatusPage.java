package az.pasport.web.pages;

import az.pasport.cabinet.EligibilityService;
import az.pasport.rules.EligibilityReport;
import az.pasport.time.Baku;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What whoever is logged in is due, and why, now or on the day that {@code ?date=} names. */
@Named("status")
@RequestScoped
public class StatusPage {
  @Inject EligibilityService eligibility;
  @Inject Clock clock;
  @Inject Page page;
  @Inject HttpServletRequest request;

  private Optional<LocalDate> date = Optional.empty();
  private String problem = "";
  private EligibilityReport report;
  private List<EligibilityViewModel> cards = List.of();

  /** Asks once, however often the page does. */
  @PostConstruct
  void ask() {
    String written = Optional.ofNullable(request.getParameter("date")).orElse("").strip();
    date = StatusDate.parse(written);
    problem = StatusDate.problem(written, page.texts());
    Instant now = clock.instant();
    report =
        eligibility.report(date.map(day -> EligibilityReport.momentOf(day, now)), Optional.empty());
    cards =
        report.kinds().stream()
            .map(answer -> new EligibilityViewModel(answer.explanation(), page.texts()))
            .toList();
  }

  /** The day asked about, as a date field holds it. */
  public String getDate() {
    return date.orElseGet(() -> Baku.dateOf(report.at())).toString();
  }

  /** What is wrong with the date that was written: then the answer is for now. Else empty. */
  public String getProblem() {
    return problem;
  }

  public String getMoment() {
    return date.filter(day -> !day.equals(Baku.today(clock)))
        .map(day -> page.say("status.then", page.date(day)))
        .orElseGet(() -> page.say("status.now", page.texts().minute(report.at())));
  }

  public List<EligibilityViewModel> getCards() {
    return cards;
  }
}
