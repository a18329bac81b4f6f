package az.pasport.web.pages;

import az.pasport.export.ExportPeriod;
import az.pasport.time.Baku;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The form by which an analyst takes the daily figures; the API delivers them. That dates are dates
 * and nothing is left out, the page and {@link DateField} see to.
 */
@Named("exports")
@RequestScoped
public class ExportsPage extends FormPage {
  private static final int DAYS_AT_FIRST = 30;

  @Inject Clock clock;

  private LocalDate from = LocalDate.EPOCH;
  private LocalDate to = LocalDate.EPOCH;
  private String format = "csv";

  @PostConstruct
  void proposeLastMonth() {
    to = Baku.today(clock);
    from = to.minusDays(DAYS_AT_FIRST - 1);
  }

  /** Sends the browser to the file, or says what is wrong with the period. */
  public void download() throws IOException {
    Optional<String> problem = problem(from, to);
    if (problem.isPresent()) {
      error(page.say(problem.get()));
    } else {
      redirect(
          "/api/v1/exports/daily?from=%s&to=%s&format=%s&lang=%s"
              .formatted(from, to, format, page.getLanguage().getCode()));
    }
  }

  /** The key of what is wrong with a period; empty if nothing is. */
  static Optional<String> problem(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return Optional.of("exports.wrong.order");
    }
    try {
      new ExportPeriod(from, to);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      // In order, so it can only be too long.
      return Optional.of("exports.wrong.long");
    }
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public String getFormat() {
    return format;
  }

  public void setFormat(String format) {
    this.format = format;
  }
}
