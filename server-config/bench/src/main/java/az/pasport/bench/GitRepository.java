package az.pasport.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs Git commands in a folder of a repository. */
record GitRepository(Path folder, TimeLimit limit) {
  /** What it answers; nothing if it fails. */
  Optional<String> ask(String... arguments) throws IOException, InterruptedException {
    Subprocess.Result result = run(arguments);
    return result.isSuccess() ? Optional.of(result.out().strip()) : Optional.empty();
  }

  /** Does something that has to succeed. */
  void command(String... arguments) throws IOException, InterruptedException {
    Subprocess.Result result = run(arguments);
    if (!result.isSuccess()) {
      throw new MeasurementException(
          "git " + String.join(" ", arguments) + " failed: " + result.reason());
    }
  }

  private Subprocess.Result run(String... arguments) throws IOException, InterruptedException {
    // The user's hooks are for the user's own checkouts.
    var command = new ArrayList<>(List.of("git", "-c", "core.hooksPath=/dev/null"));
    command.addAll(List.of(arguments));
    return Subprocess.run(folder, command, Map.of(), limit);
  }
}
