package az.pasport.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A server process that this JVM started; its output is in a file, and it never outlives us. */
final class Child implements AutoCloseable {
  /**
   * JVM options for processes that run for a minute or two: the second compiler and a collector
   * with threads of its own would need more processor time than they save.
   */
  static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final Set<Process> LIVING = ConcurrentHashMap.newKeySet();
  private static final Duration FAREWELL = Duration.ofSeconds(30);
  private static final int LAST_WORDS = 4000;

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> LIVING.forEach(Process::destroyForcibly)));
  }

  private final String name;
  private final Process process;
  private final Path output;

  private Child(String name, Process process, Path output) {
    this.name = name;
    this.process = process;
    this.output = output;
  }

  /**
   * Starts a program.
   *
   * @param name for people, in messages
   * @param output appended to
   */
  static Child start(
      String name,
      Path folder,
      Path output,
      Map<String, String> environment,
      List<String> command) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
      // Settings of whoever runs the tests are not those of the tests.
      builder.environment().keySet().removeIf(key -> key.startsWith("PASPORT_"));
      builder.environment().putAll(environment);
      Process process = builder.start();
      LIVING.add(process);
      return new Child(name, process, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Java that runs the tests, in the language that they run in. */
  static List<String> java(String... arguments) {
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SHORT_LIVED);
    command.add("-Duser.language=" + System.getProperty("user.language"));
    command.addAll(List.of(arguments));
    return List.copyOf(command);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Gives it what it waits for on its standard input, and closes that. */
  void tell(String text) {
    try (OutputStream input = process.getOutputStream()) {
      input.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code kill -9}: no farewell, no flush. */
  void kill() {
    process.destroyForcibly();
    await(FAREWELL);
    LIVING.remove(process);
  }

  /** Asks it to end, and insists. */
  @Override
  public void close() {
    process.destroy();
    await(FAREWELL);
    if (process.isAlive()) {
      kill();
    }
    LIVING.remove(process);
  }

  /** Waits for its end; it may be alive still. */
  boolean await(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + name, e);
    }
  }

  int exitCode() {
    return process.exitValue();
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it said last, for a message of failure. */
  String lastWords() {
    String all = output();
    return name
        + (process.isAlive() ? " (alive)" : " (ended)")
        + ", all of it in "
        + output
        + ":\n"
        + all.substring(Math.max(0, all.length() - LAST_WORDS));
  }
}
