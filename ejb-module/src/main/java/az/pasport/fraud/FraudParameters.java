package az.pasport.fraud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of all rules, with a version that is stored with each alert: {@code rules.json},
 * or the file that an installation names in its place.
 */
public final class FraudParameters {
  private static final int LONGEST_VERSION = 40;

  private final String version;
  private final Map<RuleCode, Map<String, Double>> rules;

  private FraudParameters(String version, Map<RuleCode, Map<String, Double>> rules) {
    this.version = version;
    this.rules = rules;
  }

  /** The parameters that come with the software. */
  public static FraudParameters delivered() {
    try (InputStream in = FraudParameters.class.getResourceAsStream("rules.json")) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads parameters from JSON: {@code {"version": "…", "rules": {"CODE": {"name": number}}}}.
   *
   * @throws FraudParametersRefused naming what is missing, unknown or out of its limits
   */
  public static FraudParameters read(String json) {
    JsonNode tree = tree(json);
    String version = tree.path("version").asText("");
    if (version.isBlank() || version.length() > LONGEST_VERSION) {
      throw new FraudParametersRefused(
          "version must be a text of 1 to " + LONGEST_VERSION + " characters");
    }
    var parameters = new FraudParameters(version, rules(tree.path("rules")));
    FraudRules.of(parameters, Set.of());
    return parameters;
  }

  public String version() {
    return version;
  }

  /** The parameters of a rule by name, in the order of the file. */
  public Map<String, Double> of(RuleCode rule) {
    return rules.getOrDefault(rule, Map.of());
  }

  private static JsonNode tree(String json) {
    try {
      JsonNode tree = new ObjectMapper().readTree(json);
      if (tree != null && tree.isObject()) {
        return tree;
      }
    } catch (JsonProcessingException e) {
      throw new FraudParametersRefused(
          "line " + e.getLocation().getLineNr() + " is no JSON: correct it", e);
    }
    throw new FraudParametersRefused("the file must hold one JSON object");
  }

  private static Map<RuleCode, Map<String, Double>> rules(JsonNode tree) {
    var rules = new EnumMap<RuleCode, Map<String, Double>>(RuleCode.class);
    for (var field : tree.properties()) {
      rules.put(code(field.getKey()), values(field.getKey(), field.getValue()));
    }
    for (RuleCode code : RuleCode.values()) {
      if (!rules.containsKey(code)) {
        throw new FraudParametersRefused("rules." + code + " is missing: give its parameters");
      }
    }
    return rules;
  }

  private static RuleCode code(String name) {
    for (RuleCode code : RuleCode.values()) {
      if (code.name().equals(name)) {
        return code;
      }
    }
    throw new FraudParametersRefused("rules." + name + " is unknown: correct its name");
  }

  private static Map<String, Double> values(String rule, JsonNode tree) {
    var values = new LinkedHashMap<String, Double>();
    for (var field : tree.properties()) {
      if (!field.getValue().isNumber()) {
        throw new FraudParametersRefused(
            "rules." + rule + "." + field.getKey() + " must be a number");
      }
      values.put(field.getKey(), field.getValue().doubleValue());
    }
    return values;
  }
}
