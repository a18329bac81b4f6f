package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of this machine that a test calls. */
record Tool(Path path) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * The program, from the {@code PATH}, or a skipped test, or a failed one where everything is
   * required.
   *
   * @param debianPackage where it comes from
   */
  static Tool require(String name, String debianPackage) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return at(Arrays.stream(path.split(":", -1)).map(folder -> Path.of(folder, name)))
        .orElseGet(() -> missing(name, debianPackage));
  }

  /** One of these files, or a skipped test, or a failed one where everything is required. */
  static Tool requireFile(String name, String debianPackage, Stream<Path> places) {
    return at(places).orElseGet(() -> missing(name, debianPackage));
  }

  /** A folder that a package brings, or a skipped test, or a failed one. */
  static void requireFolder(Path folder, String debianPackage) {
    if (!Files.isDirectory(folder)) {
      missing(folder.toString(), debianPackage);
    }
  }

  private static Optional<Tool> at(Stream<Path> places) {
    return places.filter(Files::isExecutable).findFirst().map(Tool::new);
  }

  private static Tool missing(String name, String debianPackage) {
    skip(name + " is not on this machine: install the package " + debianPackage);
    throw new AssertionError("skip does not return");
  }

  /** Ends the test: skipped, or failed where everything is required. */
  static void skip(String why) {
    if (isEverythingRequired()) {
      fail(why);
    }
    abort(why);
  }

  static boolean isEverythingRequired() {
    return Stream.of("PASPORT_REQUIRE_ALL", "CI").anyMatch(name -> "true".equals(env(name)));
  }

  private static String env(String name) {
    return Optional.ofNullable(System.getenv(name)).orElse("");
  }

  /** Runs it to its end and returns what it printed; fails the test if it complains. */
  String run(Path folder, String... arguments) {
    Outcome outcome = ask(folder, arguments);
    assertThat(outcome.code()).as("%s %s%n%s", path, outcome, outcome.output()).isZero();
    return outcome.output();
  }

  /** Runs it to its end, whatever it says. */
  Outcome ask(Path folder, String... arguments) {
    return ask(PATIENCE, folder, List.of(arguments));
  }

  Outcome ask(Duration patience, Path folder, List<String> arguments) {
    Path output = newFile(".txt");
    int code = end(patience, folder, arguments, output, Optional.empty());
    return new Outcome(code, read(output));
  }

  /** Runs it to its end and returns its standard output alone; fails the test if it complains. */
  String say(Duration patience, Path folder, List<String> arguments) {
    Path output = newFile(".txt");
    Path errors = newFile("-errors.txt");
    int code = end(patience, folder, arguments, output, Optional.of(errors));
    assertThat(code).as("%s%n%s%n%s", path, read(output), read(errors)).isZero();
    return read(output);
  }

  private int end(
      Duration patience, Path folder, List<String> arguments, Path output, Optional<Path> errors) {
    List<String> command = Stream.concat(Stream.of(path.toString()), arguments.stream()).toList();
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(errors.isEmpty())
              .redirectOutput(output.toFile());
      errors.ifPresent(file -> builder.redirectError(file.toFile()));
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        fail(command + " did not end within " + patience);
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new IllegalStateException(command + " cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(command + " was interrupted", e);
    }
  }

  private Path newFile(String suffix) {
    try {
      return Files.createTempFile(Target.folder("tools"), path.getFileName() + "-", suffix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a program ended, and both its outputs together. */
  record Outcome(int code, String output) {}
}
