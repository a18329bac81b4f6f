package az.pasport.simulator.sandbox;

import az.pasport.simulator.sandbox.Sandbox.TestFacility;
import az.pasport.simulator.sandbox.Sandbox.TestLot;
import az.pasport.simulator.sandbox.Sandbox.TestWorker;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.minidev.json.JSONObject;

/** Reads {@code sandbox.json}. */
record SandboxFile(String own) {
  private static final String NAME = "sandbox.json";

  static Sandbox read() {
    try (InputStream in = SandboxFile.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException(NAME + " is not in the jar");
      }
      return sandbox(JSONObjectUtils.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException(NAME + ": " + e.getMessage(), e);
    }
  }

  private static Sandbox sandbox(JSONObject json) throws ParseException {
    List<TestFacility> facilities = new ArrayList<>();
    for (JSONObject one : objects(json, "facilities")) {
      facilities.add(
          new TestFacility(
              text(one, "code"), text(one, "secret"), text(one, "az"), text(one, "en")));
    }
    List<TestWorker> workers = new ArrayList<>();
    for (JSONObject one : objects(json, "workers")) {
      workers.add(
          new TestWorker(
              text(one, "id"),
              text(one, "name"),
              TestWorker.State.valueOf(text(one, "state")),
              text(one, "az"),
              text(one, "en")));
    }
    List<TestLot> lots = new ArrayList<>();
    for (JSONObject one : objects(json, "lots")) {
      lots.add(
          new TestLot(
              text(one, "lot"),
              text(one, "product"),
              JSONObjectUtils.getInt(one, "delivered"),
              text(one, "az"),
              text(one, "en")));
    }
    var file = new SandboxFile(facilities.get(0).code());
    List<Scenario> scenarios = new ArrayList<>();
    for (JSONObject one : objects(json, "scenarios")) {
      scenarios.add(file.scenario(one));
    }
    return new Sandbox(facilities, workers, lots, scenarios);
  }

  private Scenario scenario(JSONObject json) throws ParseException {
    String id = text(json, "id");
    Map<String, String> patient = texts(json, "patient");
    List<MessageTemplate> before = new ArrayList<>();
    for (JSONObject one : objects(json, "before")) {
      before.add(template(one, "SB-" + id + "-before-" + (before.size() + 1), patient));
    }
    List<Scenario.Step> steps = new ArrayList<>();
    for (JSONObject one : objects(json, "steps")) {
      boolean again = JSONObjectUtils.getBoolean(one, "again", false);
      MessageTemplate template =
          again
              ? steps.get(steps.size() - 1).template()
              : template(one, "SB-" + id + "-" + (steps.size() + 1), patient);
      steps.add(new Scenario.Step(template, text(one, "answer"), again));
    }
    return new Scenario(
        id,
        patient,
        text(json, "az"),
        text(json, "en"),
        before,
        JSONObjectUtils.getBoolean(json, "revoked", false),
        Optional.of(text(json, "fault"))
            .filter(name -> !name.isEmpty())
            .map(TransportFault::valueOf),
        steps);
  }

  private MessageTemplate template(JSONObject json, String number, Map<String, String> patient)
      throws ParseException {
    Map<String, String> changes = texts(json, "set");
    String operation = text(json, "send");
    List<MessageTemplate> records = new ArrayList<>();
    for (JSONObject one : objects(json, "records")) {
      records.add(template(one, number + "-" + (records.size() + 1), patient));
    }
    String shape = text(json, "shape");
    String sender = text(json, "at");
    return new MessageTemplate(
        sender.isEmpty() ? own : sender,
        operation,
        changes.getOrDefault("messageId", number),
        MessageFields.of(operation, patient, changes),
        List.copyOf(changes.keySet()),
        records,
        shape.isEmpty() ? MessageDefect.NONE : MessageDefect.valueOf(shape));
  }

  private static List<JSONObject> objects(JSONObject json, String name) throws ParseException {
    return json.containsKey(name)
        ? JSONObjectUtils.getJSONArray(json, name).stream().map(JSONObject.class::cast).toList()
        : List.of();
  }

  private static Map<String, String> texts(JSONObject json, String name) throws ParseException {
    Map<String, String> texts = new TreeMap<>();
    if (json.containsKey(name)) {
      JSONObjectUtils.getJSONObject(json, name)
          .forEach((key, value) -> texts.put(key, String.valueOf(value)));
    }
    return texts;
  }

  private static String text(JSONObject json, String name) throws ParseException {
    return JSONObjectUtils.getString(json, name, "");
  }
}
