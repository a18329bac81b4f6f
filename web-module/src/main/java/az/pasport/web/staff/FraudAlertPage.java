package az.pasport.web.staff;

import az.pasport.fraud.FraudAlert;
import az.pasport.fraud.FraudAlerts;
import az.pasport.text.PlainText;
import az.pasport.web.pages.FormPage;
import az.pasport.web.problem.DomainProblems;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One alert with its records, on the page of alerts: {@code ?alert=} names it, {@code ?records=}
 * the page of its records. A decision names the version that the official saw.
 */
@Named("fraudAlert")
@RequestScoped
public class FraudAlertPage extends FormPage {
  @Inject FraudAlerts alerts;

  private String reason = "";
  private Optional<List<FraudAlert>> chosen = Optional.empty();

  private interface Decision {
    Optional<FraudAlert> decide(String id, long version, String why);
  }

  /** The alert that is shown whole; a list, for pages have no optional parts. */
  public List<AlertViewModel> getChosen() {
    return alert().stream().map(found -> new AlertViewModel(found, page.texts())).toList();
  }

  private List<FraudAlert> alert() {
    if (chosen.isEmpty()) {
      chosen =
          Optional.of(
              Optional.of(parameter("alert"))
                  .filter(id -> id.matches("[0-9a-f-]{36}"))
                  .flatMap(alerts::read)
                  .map(List::of)
                  .orElse(List.of()));
    }
    return chosen.get();
  }

  public List<AlertRecordViewModel> getRecords() {
    return alert().stream()
        .flatMap(found -> alerts.records(found, recordsPage()).stream())
        .map(record -> new AlertRecordViewModel(record, page.texts()))
        .toList();
  }

  /** A chart of when the records came; empty where they were erased. */
  public String getChart() {
    List<Instant> times = alert().stream().flatMap(found -> alerts.times(found).stream()).toList();
    return times.isEmpty() ? "" : new AlertChart(times, page.texts()).svg(page.say("fraud.chart"));
  }

  public String getRecordsShown() {
    int first = (recordsPage() - 1) * FraudAlerts.RECORDS_PAGE + 1;
    return page.say(
        "fraud.page.records",
        Integer.toString(first),
        Integer.toString(Math.min(first + FraudAlerts.RECORDS_PAGE - 1, all())),
        Integer.toString(all()));
  }

  /** The address of the next records; empty behind the last. */
  public String getNextRecords() {
    return recordsPage() * FraudAlerts.RECORDS_PAGE < all() ? records(recordsPage() + 1) : "";
  }

  /** The address of the first records; empty on their page. */
  public String getFirstRecords() {
    return recordsPage() > 1 ? records(1) : "";
  }

  private String records(int number) {
    return page.url(FraudPage.PATH + "?alert=" + parameter("alert") + "&records=" + number);
  }

  private int recordsPage() {
    return FraudPage.number(parameter("records"));
  }

  private int all() {
    return alert().stream().mapToInt(FraudAlert::signals).sum();
  }

  /** The number of the alert that is shown, for the form. */
  public String getId() {
    return alert().stream().map(FraudAlert::id).findFirst().orElse("");
  }

  public long getVersion() {
    return alert().stream().mapToLong(FraudAlert::version).findFirst().orElse(0);
  }

  /** Whether nobody has looked into it yet. */
  public boolean isNew() {
    return getChosen().stream().anyMatch(AlertViewModel::isNew);
  }

  public boolean isDecidable() {
    return browser.isUserInRole("supervisor")
        && getChosen().stream().anyMatch(AlertViewModel::isOpen);
  }

  public void look() throws IOException {
    act((id, version, why) -> alerts.lookInto(id, version), "");
  }

  public void dismiss() throws IOException {
    decide(alerts::dismiss);
  }

  public void confirm() throws IOException {
    decide(alerts::confirm);
  }

  private void decide(Decision decision) throws IOException {
    String why = PlainText.inOneLine(reason.strip());
    if (why.isEmpty() || why.length() > FraudAlert.LONGEST_REASON) {
      error(page.say("fraud.act.wrong"));
    } else if (!PlainText.isPlain(why)) {
      error(Problem.invalid(List.of(FieldError.invisibleCharacter("reason"))));
    } else {
      act(decision, why);
    }
  }

  private void act(Decision decision, String why) throws IOException {
    String id = parameter("alert");
    String version = parameter("version");
    if (!id.matches("[0-9a-f-]{36}") || !version.matches("[0-9]{1,18}")) {
      redirect(FraudPage.PATH);
      return;
    }
    try {
      decision.decide(id, Long.parseLong(version), why);
      redirect(FraudPage.PATH + "?alert=" + id);
    } catch (RuntimeException e) {
      chosen = Optional.empty();
      error(DomainProblems.of(e).orElseThrow(() -> e));
    }
  }

  private String parameter(String name) {
    return browser.getRequestParameterMap().getOrDefault(name, "");
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
