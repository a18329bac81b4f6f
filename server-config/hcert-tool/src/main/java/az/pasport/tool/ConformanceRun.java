package az.pasport.tool;

import az.pasport.qrscan.TextFile;
import az.pasport.tool.Finding.Status;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Test cases in the format of the EU's dgc-testdata, run: every {@code .json} file under a
 * directory, however deep, with one case or a list of them. A certificate's content in a folder
 * {@code valid} or {@code invalid} is an example of the schema: that its JSON is as the schema
 * asks, or is not, is what it expects.
 *
 * @param findings one for each expected result that is there and not null
 * @param skipped files that are no test cases, with why
 */
record ConformanceRun(List<Finding> findings, Map<String, String> skipped, int cases) {
  /** JSON as people write it: with comments, with a comma too many, with a tab in a text. */
  private static final JsonMapper JSON =
      JsonMapper.builder(new JsonFactory())
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  ConformanceRun {
    findings = List.copyOf(findings);
  }

  /** Runs every test case under a directory, or the one file. */
  static ConformanceRun of(Path directory) {
    List<Finding> findings = new ArrayList<>();
    Map<String, String> skipped = new TreeMap<>();
    int cases = 0;
    for (Path file : jsonFiles(directory)) {
      String name = name(directory, file);
      List<JsonNode> vectors = vectors(file, name, skipped);
      for (int i = 0; i < vectors.size(); i++) {
        findings.addAll(run(vectors.size() == 1 ? name : name + "#" + i, vectors.get(i)));
        cases++;
      }
    }
    return new ConformanceRun(findings, skipped, cases);
  }

  private static List<Finding> run(String name, JsonNode vector) {
    TestVector subject = new TestVector(vector);
    return subject.expectedResults().properties().stream()
        .filter(expected -> !expected.getValue().isNull())
        .map(expected -> Finding.of(name, expected.getKey(), expected.getValue(), subject))
        .toList();
  }

  private static List<Path> jsonFiles(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UnusableInput("cannot read " + directory, e);
    }
  }

  private static String name(Path directory, Path file) {
    String name = directory.relativize(file).toString().replace('\\', '/');
    return name.isEmpty() ? String.valueOf(file.getFileName()) : name;
  }

  private static List<JsonNode> vectors(Path file, String name, Map<String, String> skipped) {
    JsonNode content;
    try {
      content = JSON.readTree(TextFile.read(Files.readAllBytes(file)));
    } catch (IOException e) {
      skipped.put(name, "no JSON");
      return List.of();
    }
    List<JsonNode> vectors = new ArrayList<>();
    for (JsonNode candidate : content.isArray() ? content : List.of(content)) {
      if (candidate.path("EXPECTEDRESULTS").isObject()) {
        vectors.add(candidate);
      }
    }
    if (vectors.isEmpty()) {
      vectors.addAll(example(file, content));
    }
    if (vectors.isEmpty()) {
      skipped.put(name, "no EXPECTEDRESULTS");
    }
    return vectors;
  }

  private static List<JsonNode> example(Path file, JsonNode content) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    boolean valid = folder != null && folder.endsWith("valid");
    if (!content.isObject() || !valid && (folder == null || !folder.endsWith("invalid"))) {
      return List.of();
    }
    ObjectNode vector = JSON.createObjectNode();
    vector.set("JSON", content);
    vector.putObject("EXPECTEDRESULTS").put(ExpectedResult.EXPECTEDVALIDOBJECT.name(), valid);
    return List.of(vector);
  }

  List<Finding> with(Status status) {
    return findings.stream().filter(finding -> finding.status() == status).toList();
  }
}
