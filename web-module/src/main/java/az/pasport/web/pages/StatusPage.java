package az.pasport.web.pages;

import az.pasport.cabinet.EligibilityReport;
import az.pasport.cabinet.EligibilityService;
import az.pasport.time.Baku;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What whoever is logged in is due, and why, now or on the day that {@code ?date=} names. */
@Named("status")
@RequestScoped
public class StatusPage {
  private static final DateTimeFormatter AS_WRITTEN =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  @Inject EligibilityService eligibility;
  @Inject Clock clock;
  @Inject Page page;
  @Inject HttpServletRequest request;

  private Optional<LocalDate> date = Optional.empty();
  private boolean wrong;
  private EligibilityReport report;
  private List<EligibilityViewModel> cards = List.of();

  /** Asks once, however often the page does. */
  @PostConstruct
  void ask() {
    String written = Optional.ofNullable(request.getParameter("date")).orElse("").strip();
    date = parse(written);
    wrong = !written.isEmpty() && date.isEmpty();
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

  /** Whether what was written is no date: then the answer is for now. */
  public boolean isWrong() {
    return wrong;
  }

  public String getMoment() {
    return date.filter(day -> !day.equals(Baku.today(clock)))
        .map(day -> page.say("status.then", page.date(day)))
        .orElseGet(() -> page.say("status.now", page.texts().minute(report.at())));
  }

  public List<EligibilityViewModel> getCards() {
    return cards;
  }

  /** A browser's date field sends {@code YYYY-MM-DD}; one without it shows a field for any text. */
  private static Optional<LocalDate> parse(String text) {
    return parse(text, DateTimeFormatter.ISO_LOCAL_DATE)
        .or(() -> parse(text, AS_WRITTEN))
        .filter(date -> date.getYear() >= 2020 && date.getYear() <= 2099);
  }

  private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
