package az.pasport.web.staff;

import az.pasport.fraud.FraudParameters;
import az.pasport.fraud.FraudSettings;
import az.pasport.fraud.RuleAccuracy;
import az.pasport.fraud.RuleCode;
import az.pasport.message.Messages;
import az.pasport.web.pages.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.stream.Stream;

/** What each rule looks for, by which parameters, how good it is, and what a reviewer does. */
@Named("fraudRules")
@RequestScoped
public class FraudRulesPage {
  @Inject Page page;
  @Inject ExternalContext browser;
  @Inject FraudSettings settings;

  /** A parameter with its value. */
  public record Parameter(String name, String value) {}

  /** A rule as the page explains it. */
  public record Explanation(
      String code,
      String title,
      String looksFor,
      String review,
      List<Parameter> parameters,
      String precision,
      String recall) {}

  /** All rules, or the one that {@code ?rule=} names. */
  public List<Explanation> getList() {
    String asked = browser.getRequestParameterMap().getOrDefault("rule", "");
    boolean isOne = Stream.of(RuleCode.values()).anyMatch(code -> code.name().equals(asked));
    return Stream.of(RuleCode.values())
        .filter(code -> !isOne || code.name().equals(asked))
        .map(this::explanation)
        .toList();
  }

  public boolean isOne() {
    return getList().size() == 1;
  }

  public String getVersion() {
    return page.say("fraudRules.version", settings.parameters().version());
  }

  /** On what the figures were measured. */
  public String getMeasured() {
    RuleAccuracy figures = RuleAccuracy.delivered();
    return page.say(
        "fraudRules.measured", Integer.toString(figures.months()), figures.parametersVersion());
  }

  private Explanation explanation(RuleCode code) {
    Messages texts = page.texts();
    FraudParameters parameters = settings.parameters();
    RuleAccuracy.Figures figures = RuleAccuracy.delivered().ofRules().get(code);
    return new Explanation(
        code.name(),
        texts.of(code),
        texts.of(Messages.key(code) + ".looksFor"),
        texts.of(Messages.key(code) + ".review"),
        parameters.of(code).entrySet().stream()
            .map(
                parameter ->
                    new Parameter(
                        texts.of("fraudParameter." + parameter.getKey()),
                        number(parameter.getValue())))
            .toList(),
        share(
            figures.trueAlerts(),
            figures.trueAlerts() + figures.falseAlerts(),
            figures.precision()),
        share(figures.found(), figures.planted(), figures.recall()));
  }

  private String share(int part, int whole, double share) {
    return page.say(
        "fraudRules.share",
        page.texts().number(part),
        page.texts().number(whole),
        Long.toString(Math.round(share * 100)));
  }

  private String number(double value) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(page.texts().getLocale()))
        .format(value);
  }
}
