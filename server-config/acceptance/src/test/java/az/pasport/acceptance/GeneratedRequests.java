package az.pasport.acceptance;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests made from the API's own description: each operation with each of its parameters and each
 * member of its body wrong in turn.
 */
final class GeneratedRequests {
  private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");
  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

  /** A value of a type that is right nowhere else. */
  private static final List<JsonNode> OTHER_TYPES =
      List.of(
          JsonNodeFactory.instance.nullNode(),
          JsonNodeFactory.instance.booleanNode(true),
          JsonNodeFactory.instance.numberNode(-1),
          JsonNodeFactory.instance.numberNode(Long.MAX_VALUE),
          JsonNodeFactory.instance.numberNode(1.5),
          JsonNodeFactory.instance.numberNode(new java.math.BigDecimal("1e400")),
          JsonNodeFactory.instance.arrayNode(),
          JsonNodeFactory.instance.arrayNode().add("a").add("a"),
          JsonNodeFactory.instance.objectNode(),
          JsonNodeFactory.instance.objectNode().put("a", "b"));

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final JsonNode description;
  private final HostileValues.Deck values;

  GeneratedRequests(JsonNode description, HostileValues.Deck values) {
    this.description = description;
    this.values = values;
  }

  /**
   * A request.
   *
   * @param target path and query
   * @param body JSON; empty without one
   * @param what is wrong with it, for the message of a failure
   */
  record Request(String operation, String method, String target, String body, String what) {}

  /** An operation of the API. */
  final class Operation {
    private final String path;
    private final String method;
    private final JsonNode said;

    private Operation(String path, String method, JsonNode said) {
      this.path = path;
      this.method = method;
      this.said = said;
    }

    String name() {
      return said.path("operationId").asText();
    }

    /** A request without anything wrong but that nothing of what it names exists. */
    Request good() {
      return request(Map.of(), goodBody(), "good values");
    }

    /** Each parameter and each member of the body, wrong in some ways. */
    List<Request> wrong(int valuesPerField) {
      var requests = new ArrayList<Request>();
      for (JsonNode parameter : parameters()) {
        for (int i = 0; i < valuesPerField; i++) {
          String value = values.draw();
          String name = parameter.path("name").asText();
          requests.add(request(Map.of(name, value), goodBody(), name + " as " + value));
        }
      }
      goodBody()
          .ifPresent(
              body ->
                  pointers(body, "")
                      .forEach(
                          pointer -> {
                            for (int i = 0; i < valuesPerField; i++) {
                              requests.add(
                                  with(pointer, JsonNodeFactory.instance.textNode(values.draw())));
                            }
                            for (int i = 0; i < valuesPerField; i++) {
                              int place = (requests.size() + i) % OTHER_TYPES.size();
                              requests.add(with(pointer, OTHER_TYPES.get(place)));
                            }
                            requests.add(without(pointer));
                          }));
      return requests;
    }

    private Request with(String pointer, JsonNode value) {
      JsonNode body = goodBody().orElseThrow();
      int end = pointer.lastIndexOf('/');
      JsonNode parent = body.at(pointer.substring(0, end));
      String name = pointer.substring(end + 1);
      if (parent instanceof ObjectNode object) {
        object.set(name, value);
      } else if (parent instanceof ArrayNode array) {
        array.set(Integer.parseInt(name), value);
      }
      return request(Map.of(), Optional.of(body), pointer + " as " + value);
    }

    private Request without(String pointer) {
      JsonNode body = goodBody().orElseThrow();
      int end = pointer.lastIndexOf('/');
      if (body.at(pointer.substring(0, end)) instanceof ObjectNode object) {
        object.remove(pointer.substring(end + 1));
      }
      return request(Map.of(), Optional.of(body), "without " + pointer);
    }

    private Request request(Map<String, String> wrong, Optional<JsonNode> body, String what) {
      Matcher places = PLACE.matcher(path);
      String target =
          places.replaceAll(
              place ->
                  Matcher.quoteReplacement(
                      encoded(
                          Optional.ofNullable(wrong.get(place.group(1)))
                              .orElseGet(() -> goodParameter(place.group(1))))));
      var query = new StringBuilder();
      for (JsonNode parameter : parameters()) {
        String name = parameter.path("name").asText();
        if (parameter.path("in").asText().equals("query")
            && (wrong.containsKey(name) || parameter.path("required").asBoolean())) {
          query
              .append(query.isEmpty() ? "?" : "&")
              .append(name)
              .append("=")
              .append(
                  encoded(
                      Optional.ofNullable(wrong.get(name)).orElseGet(() -> goodParameter(name))));
        }
      }
      return new Request(name(), method, target + query, body.map(this::written).orElse(""), what);
    }

    private String written(JsonNode body) {
      try {
        return JSON.writeValueAsString(body);
      } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }

    private String goodParameter(String name) {
      return parameters().stream()
          .filter(parameter -> parameter.path("name").asText().equals(name))
          .findFirst()
          .map(parameter -> sample(parameter.path("schema")).asText())
          .orElse("x");
    }

    private List<JsonNode> parameters() {
      var found = new ArrayList<JsonNode>();
      said.path("parameters").forEach(parameter -> found.add(resolved(parameter)));
      found.removeIf(parameter -> parameter.path("in").asText().equals("header"));
      return found;
    }

    private Optional<JsonNode> goodBody() {
      JsonNode schema =
          resolved(said.path("requestBody"))
              .path("content")
              .path("application/json")
              .path("schema");
      return schema.isMissingNode() ? Optional.empty() : Optional.of(sample(schema));
    }
  }

  List<Operation> operations() {
    var found = new ArrayList<Operation>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        one -> {
                          if (METHODS.contains(one.getKey())) {
                            found.add(new Operation(path.getKey(), one.getKey(), one.getValue()));
                          }
                        }));
    return found;
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode found = node;
    while (found.has("$ref")) {
      found = description.at(found.path("$ref").asText().substring(1));
    }
    return found;
  }

  /** A value as a schema asks for it. */
  private JsonNode sample(JsonNode node) {
    JsonNode schema = resolved(node);
    if (schema.has("allOf") || schema.has("properties")) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      schema.path("allOf").forEach(part -> object.setAll((ObjectNode) sample(part)));
      schema
          .path("properties")
          .properties()
          .forEach(member -> object.set(member.getKey(), sample(member.getValue())));
      return object;
    }
    for (String choice : List.of("oneOf", "anyOf", "enum")) {
      if (schema.has(choice)) {
        JsonNode first = schema.path(choice).get(0);
        return choice.equals("enum") ? first : sample(first);
      }
    }
    if (schema.has("example")) {
      return schema.path("example");
    }
    return switch (schema.path("type").asText()) {
      case "integer", "number" -> JsonNodeFactory.instance.numberNode(1);
      case "boolean" -> JsonNodeFactory.instance.booleanNode(false);
      case "array" -> JsonNodeFactory.instance.arrayNode().add(sample(schema.path("items")));
      case "object" -> JsonNodeFactory.instance.objectNode();
      default ->
          JsonNodeFactory.instance.textNode(
              switch (schema.path("format").asText()) {
                case "date" -> "2021-06-14";
                case "date-time" -> "2021-06-14T09:30:00+04:00";
                case "uuid" -> "00000000-0000-4000-8000-000000000000";
                default -> "Sınaq";
              });
    };
  }

  /** The places of all members, also of those within others. */
  private static List<String> pointers(JsonNode body, String above) {
    var found = new ArrayList<String>();
    var members = new LinkedHashMap<String, JsonNode>();
    body.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    for (int i = 0; i < (body.isArray() ? body.size() : 0); i++) {
      members.put(String.valueOf(i), body.get(i));
    }
    members.forEach(
        (name, value) -> {
          found.add(above + "/" + name);
          found.addAll(pointers(value, above + "/" + name));
        });
    return found;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
