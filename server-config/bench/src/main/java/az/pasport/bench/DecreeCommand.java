package az.pasport.bench;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decree;
import az.pasport.decree.DecreeParser;
import az.pasport.decree.RuleBook;
import az.pasport.impact.Counts;
import az.pasport.impact.DecreeComparison;
import az.pasport.impact.Impact;
import az.pasport.impact.ImpactCalculation;
import az.pasport.impact.ImpactPeriod;
import az.pasport.time.Baku;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench decree}: what a draft decree would do, over as many people as are asked for. */
@Command(
    name = "decree",
    description = {
      "Fills a database of its own with invented people, PostgreSQL where Debian's is installed and",
      "H2 otherwise, and lets the server's own code say what a draft decree would do to them.",
      "Before that, over a few people, every count is compared with asking about every day.",
      "With --against, the bench of this revision and that of the other one run in turn, in pairs of",
      "processes, each with a database of its own; the second of two rounds in each process counts,",
      "because Java has compiled by then. Its time is by the clock: nothing else should run."
    },
    mixinStandardHelpOptions = true)
final class DecreeCommand implements Callable<Integer> {
  private static final double MILLION = 1e6;
  private static final double SECOND = 1e9;
  private static final int PEOPLE = 1_000_000;

  /** With another revision: pairs of processes, and the people in the database of each. */
  private static final int PAIRS = 5;

  private static final int PAIR_PEOPLE = 200_000;

  /** What is printed of a round. Other revisions of this command read it: it must not change. */
  private static final Pattern ROUND =
      Pattern.compile("([\\d,]+) people/s; peak heap (\\d+) MB, peak resident set (\\d+) MB");

  @Parameters(
      index = "0",
      arity = "0..1",
      description = "How many people. Default: 1000000; with --against 200000.")
  private Optional<Integer> people = Optional.empty();

  @Option(names = "--days", defaultValue = "180", description = "How far to look. Default: 180.")
  private int days;

  @Option(names = "--threads", defaultValue = "2", description = "Default: 2.")
  private int threads;

  @Option(
      names = "--rounds",
      description = "Runs over them; with --against pairs of processes. Default: 1, and 5.")
  private Optional<Integer> rounds = Optional.empty();

  @Option(
      names = "--checked",
      defaultValue = "2000",
      description = "People about whom every day is asked. Default: 2000.")
  private int checked;

  @Option(names = "--h2", description = "H2 even where PostgreSQL is installed.")
  private boolean h2;

  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() throws Exception {
    common.requireAtLeast(1, "--rounds", rounds.orElse(1));
    common.requireAtLeast(1, "people", people.orElse(1));
    TimeLimit limit = common.start(Duration.ZERO);
    if (common.against().isPresent()) {
      compare(limit);
      return 0;
    }
    return measure(people.orElse(PEOPLE), new Rounds(rounds.orElse(1), limit)) ? 0 : 1;
  }

  private void compare(TimeLimit limit) throws IOException, InterruptedException {
    var pairs = new Rounds(rounds.orElse(PAIRS), limit);
    RevisionComparison comparison =
        common.compare(arguments(), DecreeCommand::figures, pairs, limit);
    ReportWriter out = common.report();
    out.line("%,d people; %s of a process each.%n", people.orElse(PAIR_PEOPLE), pairs.describe());
    comparison.print(out);
  }

  private List<String> arguments() {
    var arguments =
        new ArrayList<>(
            List.of(
                "decree",
                Integer.toString(people.orElse(PAIR_PEOPLE)),
                "--rounds",
                "2",
                "--days",
                Integer.toString(days),
                "--threads",
                Integer.toString(threads),
                "--checked",
                Integer.toString(checked)));
    if (h2) {
      arguments.add("--h2");
    }
    return arguments;
  }

  /** What the last round of {@code bench decree} has measured. */
  static Map<String, Double> figures(String output) throws IOException {
    Matcher line = ROUND.matcher(output);
    Map<String, Double> figures = new LinkedHashMap<>();
    while (line.find()) {
      figures.put("people a second", Double.valueOf(line.group(1).replace(",", "")));
      figures.put("peak heap, MB", Double.valueOf(line.group(2)));
      figures.put("peak resident set, MB", Double.valueOf(line.group(3)));
    }
    if (figures.isEmpty()) {
      throw new IOException("no round of bench decree in: " + output);
    }
    return figures;
  }

  private boolean measure(int people, Rounds taken) throws Exception {
    ReportWriter out = common.report();
    try (BenchDatabase database = BenchDatabase.start(h2)) {
      DataSource few = database.create("few");
      out.line(
          "%s. Java %s, %d threads, heap of at most %.0f MB.",
          BenchDatabase.describe(few),
          Runtime.version(),
          threads,
          Runtime.getRuntime().maxMemory() / MILLION);
      InventedCountry.settle(database, few, checked);
      if (!new DailyCrossCheck(draft(), days, checked).isRight(assess(few).impact(), out)) {
        return false;
      }
      DataSource all = database.create("everybody");
      long begin = System.nanoTime();
      long records = InventedCountry.settle(database, all, people);
      out.line(
          "%,d people, %,d records: made and written in %.1f s",
          people, records, (System.nanoTime() - begin) / SECOND);
      while (taken.begin()) {
        tell(out, assess(all));
        taken.end();
      }
      out.line("%s", taken.describe());
    }
    return true;
  }

  /** One run, how long it took, and the most memory that it took. */
  private record Measured(Impact impact, long done, Duration time, long heap) {}

  private Measured assess(DataSource source)
      throws SQLException, InterruptedException, ExecutionException {
    ImpactPeriod period = ImpactPeriod.of(RuleBook.national(), draft(), InventedPeople.TODAY, days);
    var comparison =
        new DecreeComparison(RuleBook.national(), RuleBook.national().with(draft()), period);
    Instant known = Baku.startOf(InventedPeople.TODAY);
    var assessment = new ImpactCalculation(source, comparison, known);
    ExecutorService workers = Executors.newFixedThreadPool(threads + 1);
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    long begin = System.nanoTime();
    try {
      long total = assessment.people();
      Future<Impact> run = workers.submit(() -> assessment.run(workers, threads));
      Impact impact = awaited(run, assessment, total);
      return new Measured(
          impact, assessment.done(), Duration.ofNanos(System.nanoTime() - begin), peakHeap());
    } finally {
      workers.shutdownNow();
    }
  }

  private Impact awaited(Future<Impact> run, ImpactCalculation assessment, long total)
      throws InterruptedException, ExecutionException {
    while (true) {
      try {
        return run.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException stillRunning) {
        common.progress().line("%,d of %,d people", assessment.done(), total);
      }
    }
  }

  private void tell(ReportWriter out, Measured run) throws IOException {
    double seconds = run.time().toNanos() / SECOND;
    out.line(
        "%,d people in %.1f s: %,.0f people/s; peak heap %.0f MB, peak resident set %.0f MB",
        run.done(),
        seconds,
        run.done() / seconds,
        run.heap() / MILLION,
        ResidentSet.peak(ProcessHandle.current().pid()) / MILLION);
    for (CertificateKind kind : CertificateKind.values()) {
      Counts sum =
          run.impact().people().stream()
              .filter(row -> row.group().kind() == kind)
              .map(Impact.OverAll::counts)
              .reduce(Counts.NONE, Counts::plus);
      out.line("  %-16s gain %,9d  lose %,9d", kind, sum.gain(), sum.lose());
    }
  }

  private static Decree draft() {
    try (InputStream text = DecreeCommand.class.getResourceAsStream("draft-decree.json")) {
      return DecreeParser.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static long peakHeap() {
    return heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }
}
