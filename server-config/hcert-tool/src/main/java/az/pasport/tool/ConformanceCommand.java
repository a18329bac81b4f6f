package az.pasport.tool;

import az.pasport.tool.Finding.Status;
import az.pasport.tool.KnownMismatches.KnownMismatch;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hcert conformance}: runs the EU's test vectors, or anybody's in their format. */
@Command(
    name = "conformance",
    description = {
      "Runs test vectors in the format of the EU's dgc-testdata, in folders however deep, and",
      "examples of the schema: certificates' contents in folders named valid and invalid.",
      "A key that a vector does not name is not tested. Exit code 0 when every expected result is",
      "met or has a written exception, 1 when one is not, 2 when there was none to test."
    },
    mixinStandardHelpOptions = true)
final class ConformanceCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder, or one file.")
  private Path directory = Path.of(".");

  @Option(
      names = "--exceptions",
      paramLabel = "FILE",
      description = {
        "Expected results that are wrong, one a line: the end of the file's path, the key, the",
        "reason. They are listed in any case. Default: our own list for the EU's vectors."
      })
  private Optional<Path> exceptionsFile = Optional.empty();

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() {
    if (!Files.exists(directory)) {
      throw new UnusableInput("no such folder: " + directory);
    }
    KnownMismatches exceptions =
        exceptionsFile.map(KnownMismatches::in).orElseGet(KnownMismatches::ours);
    ConformanceRun run = ConformanceRun.of(directory);
    PrintWriter out = command.commandLine().getOut();

    List<String> mismatches = new ArrayList<>();
    List<String> excepted = new ArrayList<>();
    for (Finding finding : run.findings()) {
      Optional<KnownMismatch> known = exceptions.covering(directory, finding);
      String name = finding.file() + " " + finding.key() + ": ";
      if (finding.status() == Status.MISMATCH) {
        known.ifPresentOrElse(
            exception -> excepted.add(name + finding.note() + "; " + exception.reason()),
            () -> mismatches.add(name + finding.note()));
      } else if (known.isPresent()) {
        excepted.add(name + "an exception is written, and none is needed");
      }
    }
    table(out, run);
    list(out, "Mismatches", mismatches);
    list(
        out,
        "Written exceptions (mismatches, too, that are known to be the vector's fault)",
        excepted);
    list(
        out,
        "Without input: the vector expects something of data that it does not hold",
        grouped(run.with(Status.NO_INPUT)));
    list(out, "Not run", grouped(run.with(Status.NOT_RUN)));
    list(
        out,
        "Skipped files",
        run.skipped().entrySet().stream()
            .map(file -> file.getKey() + ": " + file.getValue())
            .toList());
    int tested = run.with(Status.MET).size() + run.with(Status.MISMATCH).size();
    out.printf(
        Locale.ROOT,
        "%n%d test cases, %d expected results: %d met, %d written exceptions, %d mismatches.%n",
        run.cases(),
        tested,
        run.with(Status.MET).size(),
        run.with(Status.MISMATCH).size() - mismatches.size(),
        mismatches.size());
    if (tested == 0) {
      return 2;
    }
    return mismatches.isEmpty() ? 0 : 1;
  }

  private static void table(PrintWriter out, ConformanceRun run) {
    Map<String, Map<Status, Long>> rows = new TreeMap<>();
    for (ExpectedResult result : ExpectedResult.values()) {
      rows.put(result.name(), new EnumMap<>(Status.class));
    }
    rows.putAll(
        run.findings().stream()
            .collect(
                Collectors.groupingBy(
                    Finding::key,
                    Collectors.groupingBy(
                        Finding::status,
                        () -> new EnumMap<>(Status.class),
                        Collectors.counting()))));
    out.printf(
        Locale.ROOT, "%-26s %6s / %-6s %8s %8s%n", "", "met", "tested", "no input", "not run");
    rows.forEach(
        (key, counts) -> {
          long met = counts.getOrDefault(Status.MET, 0L);
          out.printf(
              Locale.ROOT,
              "%-26s %6d / %-6d %8d %8d%n",
              key,
              met,
              met + counts.getOrDefault(Status.MISMATCH, 0L),
              counts.getOrDefault(Status.NO_INPUT, 0L),
              counts.getOrDefault(Status.NOT_RUN, 0L));
        });
  }

  /** One line for each key and note, with its files. */
  private static List<String> grouped(List<Finding> findings) {
    Map<String, List<String>> files =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.key() + ", " + finding.note(),
                    TreeMap::new,
                    Collectors.mapping(Finding::file, Collectors.toList())));
    return files.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
        .toList();
  }

  private static void list(PrintWriter out, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.println();
      out.println(title + ":");
      lines.forEach(line -> out.println("  " + line));
    }
  }
}
