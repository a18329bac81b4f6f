package az.pasport.bench;

import java.io.IOException;
import java.io.PrintWriter;
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
 */
final class PairedRuns {
  /** What a bench has measured, by what it printed. */
  interface Reader {
    /**
     * Reads it.
     *
     * @throws IOException if it is not what a bench prints
     */
    Map<String, Double> read(String output) throws IOException;
  }

  private final Path folder;
  private final String name;
  private final List<String> own;
  private final List<String> arguments;
  private final Reader reader;
  private final TimeLimit limit;
  private final int minutes;

  /**
   * Pairs of runs.
   *
   * @param folder of the other revision
   * @param name of the other revision, for people
   * @param own what starts the bench of this revision
   * @param arguments of both benches
   * @param minutes the limit of each run
   */
  PairedRuns(
      Path folder,
      String name,
      List<String> own,
      List<String> arguments,
      Reader reader,
      TimeLimit limit,
      int minutes) {
    this.folder = folder;
    this.name = name;
    this.own = own;
    this.arguments = arguments;
    this.reader = reader;
    this.limit = limit;
    this.minutes = minutes;
  }

  /**
   * Measures: every second pair the other way round, since a machine may get slower steadily. A
   * pair that is not done when the limit is reached does not count.
   */
  RevisionComparison measure(Rounds pairs, PrintWriter progress)
      throws IOException, InterruptedException, MeasurementException {
    var comparison = new RevisionComparison();
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
      progress.println(pairs.progress());
      progress.flush();
    }
    return comparison;
  }

  private void add(RevisionComparison comparison, boolean oursFirst)
      throws IOException, InterruptedException, MeasurementException {
    if (oursFirst) {
      Map<String, Double> ours = ours();
      comparison.add(ours, theirs());
    } else {
      Map<String, Double> theirs = theirs();
      comparison.add(ours(), theirs);
    }
  }

  private Map<String, Double> ours()
      throws IOException, InterruptedException, MeasurementException {
    return run("this revision", own);
  }

  private Map<String, Double> theirs()
      throws IOException, InterruptedException, MeasurementException {
    return run(name, List.of(folder.resolve(OtherRevision.SCRIPT).toString()));
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
      throws IOException, InterruptedException, MeasurementException {
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
