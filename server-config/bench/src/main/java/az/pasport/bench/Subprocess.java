package az.pasport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * A program that is run to its end, or to the end of the time limit. Java is the same for it as for
 * this process. Git's environment variables are taken from it: inside a hook of Git's they would
 * name the index that the user is working on.
 */
final class Subprocess {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How it ended, and what it wrote. */
  record Result(int code, String out, String err) {
    boolean isSuccess() {
      return code == 0;
    }

    /**
     * One line of what it said, most likely the reason why it failed: the first before a usage
     * text, otherwise the last that is not a place in a stack trace.
     */
    String reason() {
      List<String> lines =
          Stream.concat(out.lines(), err.lines())
              .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
              .toList();
      if (lines.isEmpty()) {
        return "exit code " + code;
      }
      return lines.get(code == CommandLine.ExitCode.USAGE ? 0 : lines.size() - 1);
    }
  }

  private Subprocess() {}

  /**
   * @param variables of its environment, beside those of this process
   * @throws MeasurementException if the limit is reached
   */
  static Result run(
      Path folder, List<String> command, Map<String, String> variables, TimeLimit limit)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("pasport-bench", ".out");
    Path err = Files.createTempFile("pasport-bench", ".err");
    // Also if this process is stopped meanwhile.
    out.toFile().deleteOnExit();
    err.toFile().deleteOnExit();
    try {
      var program =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      program.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
      program.environment().put("JAVA_HOME", System.getProperty("java.home"));
      program.environment().putAll(variables);
      int code = await(program.start(), limit);
      return new Result(code, Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static int await(Process process, TimeLimit limit) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
    try {
      if (!process.waitFor(limit.left().toNanos(), TimeUnit.NANOSECONDS)) {
        throw new MeasurementException(CommonOptions.LIMIT_REACHED);
      }
      return process.exitValue();
    } finally {
      stop(process);
    }
  }

  /** With what it started itself, which then has a moment for putting its own things away. */
  private static void stop(Process process) {
    if (!process.isAlive()) {
      return;
    }
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (ProcessHandle one : all) {
      try {
        one.onExit().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (ExecutionException | TimeoutException e) {
        one.destroyForcibly();
      } catch (InterruptedException e) {
        one.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
