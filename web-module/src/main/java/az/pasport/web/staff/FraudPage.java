package az.pasport.web.staff;

import az.pasport.fraud.AlertFilter;
import az.pasport.fraud.FraudAlert;
import az.pasport.fraud.FraudAlerts;
import az.pasport.fraud.FraudAlerts.AlertPage;
import az.pasport.fraud.RuleCode;
import az.pasport.web.pages.FormPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The list of alerts. {@code ?state=}, {@code ?rule=}, {@code ?facility=} and {@code ?page=} choose
 * what it shows.
 */
@Named("fraud")
@RequestScoped
public class FraudPage extends FormPage {
  static final String PATH = "/staff/fraud";

  /** A choice without a value would be sent as its name. */
  private static final String ALL = "ALL";

  @Inject FraudAlerts alerts;

  private Optional<AlertPage> found = Optional.empty();

  /** A choice of a filter. */
  public record Choice(String value, String name, boolean isChosen) {}

  public List<AlertViewModel> getList() {
    return page().alerts().stream().map(alert -> new AlertViewModel(alert, page.texts())).toList();
  }

  public String getTotal() {
    AlertPage list = page();
    return page.say(
        "fraud.total",
        Long.toString(list.total()),
        Integer.toString(list.number()),
        Long.toString(list.pages()));
  }

  public List<Choice> getStates() {
    return choices("state", FraudAlert.State.values());
  }

  public List<Choice> getRules() {
    return choices("rule", RuleCode.values());
  }

  public String getFacility() {
    return parameter("facility");
  }

  /** The address of the page before; empty on the first. */
  public String getEarlier() {
    return page().number() > 1 ? address(page().number() - 1) : "";
  }

  /** The address of the page behind; empty on the last. */
  public String getNext() {
    return page().number() < page().pages() ? address(page().number() + 1) : "";
  }

  public boolean isSupervisor() {
    return browser.isUserInRole("supervisor");
  }

  /** Whether a run was begun from this page; what the page says of it. */
  public String getRun() {
    return switch (parameter("run")) {
      case "started" -> page.say("fraud.run.started");
      case "busy" -> page.say("fraud.run.busy");
      default -> "";
    };
  }

  public void start() throws IOException {
    redirect(PATH + "?run=" + (alerts.startRun() ? "started" : "busy"));
  }

  private AlertPage page() {
    if (found.isEmpty()) {
      int number = number(parameter("page"));
      found =
          Optional.of(
              alerts.list(
                  new AlertFilter(
                      one("state", FraudAlert.State.values()),
                      one("rule", RuleCode.values()),
                      Optional.of(getFacility()).filter(code -> !code.isEmpty())),
                  number));
    }
    return found.get();
  }

  private <E extends Enum<E>> Optional<E> one(String name, E[] values) {
    return Stream.of(values).filter(value -> value.name().equals(parameter(name))).findFirst();
  }

  private <E extends Enum<E>> List<Choice> choices(String name, E[] values) {
    Optional<E> chosen = one(name, values);
    var choices = new ArrayList<Choice>();
    choices.add(new Choice(ALL, page.say("fraud.filter.any"), chosen.isEmpty()));
    for (E value : values) {
      choices.add(
          new Choice(
              value.name(), page.texts().of(value), chosen.filter(value::equals).isPresent()));
    }
    return choices;
  }

  private String address(int number) {
    return page.url(
        PATH
            + "?state="
            + one("state", FraudAlert.State.values()).map(Enum::name).orElse(ALL)
            + "&rule="
            + one("rule", RuleCode.values()).map(Enum::name).orElse(ALL)
            + "&facility="
            + getFacility()
            + "&page="
            + number);
  }

  /** What a code may be made of; anything else finds nothing, and stands in no address. */
  private String parameter(String name) {
    String text = browser.getRequestParameterMap().getOrDefault(name, "").strip();
    return text.matches("[A-Za-z0-9_-]{0,40}") ? text : "";
  }

  static int number(String text) {
    return text.matches("[0-9]{1,4}")
        ? Math.max(1, Math.min(FraudAlerts.LAST_PAGE, Integer.parseInt(text)))
        : 1;
  }
}
