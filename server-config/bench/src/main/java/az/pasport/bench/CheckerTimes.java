package az.pasport.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What the offline checker's own code takes with a list of revocations, as its script {@code
 * testing/revocation-times.mjs} measures it. Times are in milliseconds of a processor that is
 * {@link RevocationsCommand#THROTTLE} times slower than this one.
 *
 * @param load from the bytes to a list that can be asked
 * @param first the first look-up of a certificate
 * @param delta to apply a day's changes
 * @param memory bytes that the list holds
 */
record CheckerTimes(
    double load,
    double first,
    double median,
    double p99,
    double longest,
    double delta,
    double memory) {
  private static final double MEGABYTE = 1e6;

  /**
   * @param form {@code compact} or {@code full}
   * @return empty where there is no Node
   */
  static Optional<CheckerTimes> measure(Path folder, String form)
      throws IOException, InterruptedException {
    Path script = CommonOptions.root().resolve("web-module/checker/testing/revocation-times.mjs");
    Process node;
    try {
      node =
          new ProcessBuilder("node", "--expose-gc", script.toString(), folder.toString(), form)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      return Optional.empty();
    }
    String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (node.waitFor() != 0) {
      throw new MeasurementException("the checker's script has failed");
    }
    return Optional.of(read(output));
  }

  /** Reads what the script prints. */
  static CheckerTimes read(String output) throws IOException {
    JsonNode times = new ObjectMapper().readTree(output);
    return new CheckerTimes(
        slowed(times, "load"),
        slowed(times, "first"),
        slowed(times, "median"),
        slowed(times, "p99"),
        slowed(times, "longest"),
        slowed(times, "delta"),
        times.path("memory").asDouble());
  }

  private static double slowed(JsonNode times, String name) throws IOException {
    if (!times.path(name).isNumber()) {
      throw new IOException("the checker's script names no " + name);
    }
    return times.path(name).asDouble() * RevocationsCommand.THROTTLE;
  }

  void print(ReportWriter out, String name) {
    out.line(
        "%-12s look-up: first %.1f ms, median %.1f, p99 %.1f, longest %.1f; loaded in %.0f ms, %.1f"
            + " MB in memory%s",
        name,
        first,
        median,
        p99,
        longest,
        load,
        memory / MEGABYTE,
        delta > 0 ? String.format(Locale.ROOT, "; a day's delta in %.0f ms", delta) : "");
  }
}
