package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code ./run}, typed in a terminal. */
final class RunScript {
  private RunScript() {}

  static Child start(Map<String, String> environment, String... options) {
    Path root = Target.built("root");
    List<String> command =
        Stream.concat(
                Stream.of(
                    // Tests that run in the background inherit an ignored SIGINT, which no script
                    // can take back; a terminal never starts one so.
                    "env", "--default-signal=INT", "bash", root.resolve("run").toString()),
                Stream.of(options))
            .toList();
    Map<String, String> settings = new HashMap<>();
    settings.put("JAVA_HOME", System.getProperty("java.home"));
    settings.put("JAVA_TOOL_OPTIONS", String.join(" ", Child.SHORT_LIVED));
    settings.putAll(environment);
    Path output = Target.folder("run").resolve("output-" + Ports.free() + ".txt");
    return Child.start("./run", root, output, settings, command);
  }

  /** Waits until it has said something. */
  static void await(Child run, String words, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!run.output().contains(words)) {
      assertThat(run.isAlive() && System.nanoTime() < end).as(run.lastWords()).isTrue();
      Http.pause(Duration.ofMillis(300));
    }
  }

  /** What Ctrl-C sends. */
  static void interrupt(Child run) {
    Tool.require("kill", "procps").run(Target.folder("run"), "-INT", "" + run.pid());
    assertThat(run.await(Duration.ofSeconds(60))).as(run.lastWords()).isTrue();
  }
}
