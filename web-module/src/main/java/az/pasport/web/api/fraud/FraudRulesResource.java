package az.pasport.web.api.fraud;

import az.pasport.fraud.FraudSettings;
import az.pasport.fraud.RuleAccuracy;
import az.pasport.fraud.RuleCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the fraud watch with their parameters, and how good they are. */
@Path("fraud-rules")
@RequestScoped
@RolesAllowed({"supervisor", "auditor"})
@Produces(MediaType.APPLICATION_JSON)
public class FraudRulesResource {
  @Inject FraudSettings settings;

  /** A parameter with its value. */
  public record Parameter(String name, double value) {}

  /**
   * A rule.
   *
   * @param precision the share of its alerts that named a seller, 0 to 1
   * @param recall the share of the schemes it is meant for that it found, 0 to 1
   */
  public record Rule(RuleCode rule, List<Parameter> parameters, double precision, double recall) {}

  /**
   * All rules.
   *
   * @param version of the parameters in use
   * @param measuredVersion of those that were measured
   */
  public record Rules(String version, String measuredVersion, int months, List<Rule> rules) {}

  @GET
  public Rules list() {
    RuleAccuracy figures = RuleAccuracy.delivered();
    return new Rules(
        settings.parameters().version(),
        figures.parametersVersion(),
        figures.months(),
        Stream.of(RuleCode.values())
            .map(
                code ->
                    new Rule(
                        code,
                        settings.parameters().of(code).entrySet().stream()
                            .map(own -> new Parameter(own.getKey(), own.getValue()))
                            .toList(),
                        figures.ofRules().get(code).precision(),
                        figures.ofRules().get(code).recall()))
            .toList());
  }
}
