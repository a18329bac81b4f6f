package az.pasport.web.staff;

import az.pasport.inquiry.CaseFile;
import az.pasport.inquiry.CaseFiles;
import az.pasport.rules.EligibilityReport;
import az.pasport.time.Baku;
import az.pasport.web.pages.EligibilityViewModel;
import az.pasport.web.pages.Page;
import az.pasport.web.pages.StatusDate;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is on record of the person whose file {@code ?inquiry=} has opened, and what they are due on
 * the day that {@code ?date=} names, or today.
 */
@Named("caseFile")
@RequestScoped
public class CaseFilePage {
  @Inject CaseFiles files;
  @Inject Page page;
  @Inject ExternalContext browser;
  @Inject Clock clock;

  private String token = "";
  private String writtenDay = "";
  private Optional<CaseFile> file = Optional.empty();
  private List<EligibilityViewModel> explanations = List.of();

  /** Reads once, however often the page asks. */
  @PostConstruct
  void read() {
    token = browser.getRequestParameterMap().getOrDefault("inquiry", "");
    writtenDay = browser.getRequestParameterMap().getOrDefault("date", "").strip();
    file = files.read(token);
    explanations =
        file.flatMap(open -> files.eligibility(token, day())).stream()
            .map(EligibilityReport::kinds)
            .flatMap(List::stream)
            .map(answer -> new EligibilityViewModel(answer.explanation(), page.texts()))
            .toList();
  }

  /** The file; a list, for pages have no optional parts: empty when it is not open any more. */
  public List<CaseFileViewModel> getOpened() {
    return file.stream()
        .map(open -> new CaseFileViewModel(open, clock.instant(), page.texts()))
        .toList();
  }

  /** The opaque name of the inquiry. */
  public String getToken() {
    return file.isPresent() ? token : "";
  }

  /** The address of a page of the same file. */
  public String at(StaffPage other) {
    return page.url(other.path() + "?inquiry=" + getToken());
  }

  /** The day asked about, as a date field holds it. */
  public String getDate() {
    return day().toString();
  }

  private LocalDate day() {
    return StatusDate.parse(writtenDay).orElseGet(() -> Baku.today(clock));
  }

  /** Whether what was written is no date: then the answer is for today. */
  public boolean isWrongDate() {
    return !writtenDay.isEmpty() && StatusDate.parse(writtenDay).isEmpty();
  }

  /** For which moment the answers are. */
  public String getMoment() {
    return day().equals(Baku.today(clock))
        ? page.say("status.now", page.texts().minute(clock.instant()))
        : page.say("status.then", page.date(day()));
  }

  /** What the person is due on the day, and why, for each kind. */
  public List<EligibilityViewModel> getExplanations() {
    return explanations;
  }
}
