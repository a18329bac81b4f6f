package az.pasport.fraud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the rules found in invented months that they were not tuned on: {@code measured.json}, which
 * {@code ./bench fraud --write} makes.
 *
 * @param parametersVersion of the parameters that were measured
 * @param months with fraud
 */
public record RuleAccuracy(String parametersVersion, int months, Map<RuleCode, Figures> ofRules) {
  /**
   * The figures of one rule.
   *
   * @param trueAlerts that name a seller
   * @param falseAlerts all others
   * @param found months in which it found the scheme that it is meant for
   * @param planted months in which that scheme was planted
   */
  public record Figures(int trueAlerts, int falseAlerts, int found, int planted) {
    /** The share of true alerts, 0 to 1; 0 of no alerts. */
    public double precision() {
      return share(trueAlerts, trueAlerts + falseAlerts);
    }

    /** The share of months in which it found what it is meant for, 0 to 1. */
    public double recall() {
      return share(found, planted);
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }
  }

  public RuleAccuracy {
    ofRules = Map.copyOf(ofRules);
  }

  /** The figures that come with the software. */
  public static RuleAccuracy delivered() {
    try (InputStream in = RuleAccuracy.class.getResourceAsStream("measured.json")) {
      JsonNode tree = new ObjectMapper().readTree(in);
      var rules = new EnumMap<RuleCode, Figures>(RuleCode.class);
      for (RuleCode code : RuleCode.values()) {
        JsonNode own = tree.path("rules").path(code.name());
        rules.put(
            code,
            new Figures(
                own.path("trueAlerts").asInt(),
                own.path("falseAlerts").asInt(),
                own.path("found").asInt(),
                own.path("planted").asInt()));
      }
      return new RuleAccuracy(
          tree.path("parametersVersion").asText(), tree.path("months").asInt(), rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
