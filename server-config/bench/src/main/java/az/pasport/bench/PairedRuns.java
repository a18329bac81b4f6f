package az.pasport.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the bench of this revision and that of another in turn, a whole process each time, and pairs
 * what they measure. Each revision's own bench measures it, so that names and classes may have
 * changed between them; the two only have to agree about options and about what they print. Every
 * process compiles anew, so that a lucky compilation does not favour one side in all pairs.
 *
 * @param folder of the other revision
 * @param name of the other revision, for people
 * @param own what starts the bench of this revision
 * @param arguments of both benches
 * @param minutes the limit of each run
 */
record PairedRuns(
    Path folder,
    String name,
    List<String> own,
    List<String> arguments,
    Reader reader,
    TimeLimit limit,
    int minutes) {
  /** Reads what a bench has measured from what it printed, and fails for any other text. */
  interface Reader {
    Map<String, Double> read(String output) throws IOException;
  }

  /**
   * Measures: every second pair the other way round, since a machine may get slower steadily. A
   * pair that is not done when the limit is reached does not count.
   */
  RevisionComparison measure(Rounds pairs, ReportWriter progress)
      throws IOException, InterruptedException {
    var comparison = new RevisionComparison(name);
    while (pairs.begin()) {
      try {
        add(comparison, pairs.done() % 2 == 0);
      } catch (MeasurementException e) {
        if (pairs.isTooLate()) {
          break;
        }
        throw e;
      }
      pairs.end();
      progress.line("%s", pairs.progress());
    }
    return comparison;
  }

  private void add(RevisionComparison comparison, boolean oursFirst)
      throws IOException, InterruptedException {
    List<String> other = List.of(folder.resolve(OtherRevision.SCRIPT).toString());
    if (oursFirst) {
      Map<String, Double> ours = run("this revision", own);
      comparison.add(ours, run(name, other));
    } else {
      Map<String, Double> theirs = run(name, other);
      comparison.add(run("this revision", own), theirs);
    }
  }

  /** As this process was started, by the same files, even if someone builds anew meanwhile. */
  static List<String> thisBench() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-D" + CommonOptions.BUILDING))
        .forEach(command::add);
    command.add("-jar");
    command.add(System.getProperty("java.class.path"));
    return command;
  }

  private Map<String, Double> run(String revision, List<String> program)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(program);
    command.addAll(arguments);
    Subprocess.Result result =
        Subprocess.run(
            folder,
            command,
            Map.of(CommonOptions.LIMIT_VARIABLE, Integer.toString(minutes)),
            limit);
    if (!result.isSuccess()) {
      Path log = folder.resolveSibling("failed.log");
      Files.writeString(log, result.out() + result.err());
      throw new MeasurementException(
          "./bench %s of %s failed: %s; all that it printed is in %s"
              .formatted(String.join(" ", arguments), revision, result.reason(), log));
    }
    return reader.read(result.out());
  }
}
