package az.pasport.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every measurement has, and the time limit that it keeps. */
final class CommonOptions {
  /** Seconds that building took before this process started. */
  static final String BUILDING = "pasport.bench.building";

  /** Hands the limit on to other benches; unlike an option, older ones do not refuse it. */
  static final String LIMIT_VARIABLE = "PASPORT_BENCH_LIMIT";

  static final String LIMIT_REACHED =
      "stopped before the end, because the time of --limit is over: give a larger one, or start"
          + " again if building took most of it";

  /** For stopping servers and databases, and deleting their files. */
  private static final Duration CLEAN_UP = Duration.ofSeconds(20);

  private static final double MINUTE = 60;

  private static volatile boolean stopping;

  @Option(
      names = "--limit",
      paramLabel = "MINUTES",
      defaultValue = "${env:" + LIMIT_VARIABLE + ":-10}",
      description =
          "Ends within so many minutes, building included: when not all rounds fit, fewer are"
              + " measured. Default: 10.")
  private int minutes;

  @Option(
      names = "--against",
      paramLabel = "REV",
      description =
          "Measures another commit of this repository, too, in turn with the working tree as it is,"
              + " and prints the figures of both and the median of each round's own ratio. It is"
              + " checked out and built in server-config/bench/target/against, and kept there until"
              + " another one is measured.")
  private Optional<String> against = Optional.empty();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /** Whether the limit is reached, so that whatever fails now fails because of that. */
  static boolean isStopping() {
    return stopping;
  }

  /** The project's folder. */
  static Path root() {
    return Path.of(System.getProperty("pasport.root", ".")).toAbsolutePath().normalize();
  }

  /** The other revision, if there is to be one. */
  Optional<String> against() {
    return against;
  }

  /** The result. */
  ReportWriter report() {
    return new ReportWriter(command.commandLine().getOut());
  }

  /** How far the measurement is, and why it fails. */
  ReportWriter progress() {
    return new ReportWriter(command.commandLine().getErr());
  }

  /** Checks out and builds the other revision for one of the commands, and says so. */
  OtherRevision build(String name, TimeLimit limit) throws IOException, InterruptedException {
    String revision = against.orElseThrow();
    progress().line("Checking out and building %s, unless it is there already", revision);
    return OtherRevision.build(root(), revision, name, limit);
  }

  /**
   * Runs this bench and the other one in pairs, each with the limit of the whole.
   *
   * @param arguments of both, the command first
   */
  RevisionComparison compare(
      List<String> arguments, PairedRuns.Reader reader, Rounds pairs, TimeLimit limit)
      throws IOException, InterruptedException {
    try (OtherRevision other = build(arguments.get(0), limit)) {
      var runs =
          new PairedRuns(
              other.folder(),
              other.name(),
              PairedRuns.thisBench(),
              arguments,
              reader,
              limit,
              minutes);
      return runs.measure(pairs, progress());
    }
  }

  /** Refuses an option that is too small to measure anything by. */
  void requireAtLeast(int least, String option, int value) {
    if (value < least) {
      throw usageError(option + " " + value + ": must be at least " + least);
    }
  }

  ParameterException usageError(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /**
   * Begins to count, says how long it can take, and stops this process if it takes longer all the
   * same.
   *
   * @param more what was asked for beyond the limit
   * @return when the last round must have ended
   */
  TimeLimit start(Duration more) {
    requireAtLeast(1, "--limit", minutes);
    Duration building = Duration.ofSeconds(Long.getLong(BUILDING, 0));
    Duration whole = Duration.ofMinutes(minutes).plus(more);
    TimeLimit limit = TimeLimit.in(whole.minus(building), System::nanoTime);
    progress()
        .line(
            "This ends within %d min (--limit%s)%s.",
            whole.toMinutes(),
            more.isZero() ? "" : " and --minutes",
            building.isZero()
                ? ""
                : String.format(
                    Locale.ROOT, ", %.1f of which building took", building.toSeconds() / MINUTE));
    var guard = new Thread(() -> stopAfter(limit), "time limit");
    guard.setDaemon(true);
    guard.start();
    return limit.earlier(CLEAN_UP);
  }

  private void stopAfter(TimeLimit limit) {
    try {
      Thread.sleep(limit.left().toMillis());
    } catch (InterruptedException e) {
      return;
    }
    stopping = true;
    progress().line("bench: %s", LIMIT_REACHED);
    System.exit(1);
  }
}
