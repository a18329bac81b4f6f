package az.pasport.bench;

import az.pasport.revocationlist.RevocationDelta;
import az.pasport.revocationlist.RevocationFilter;
import az.pasport.revocationlist.RevocationHash;
import az.pasport.revocationlist.RevocationPartition;
import az.pasport.revocationlist.RevocationSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench revocations}: the compressed list of revocations beside the one full document. */
@Command(
    name = "revocations",
    description = {
      "How large the compressed list of revocations is, how long it takes to make and to change, how",
      "often its filter is wrong, and how long the offline checker takes with it, on a processor six",
      "times slower than this one; all beside the one document with full hashes, in the same run.",
      "Fails when a limit is not kept: 4 MB a million, 50 ms a look-up, one wrong answer in a million."
    },
    mixinStandardHelpOptions = true)
final class RevocationsCommand implements Callable<Integer> {
  /** Of a phone, as browsers' own tools assume it. */
  static final int THROTTLE = 6;

  private static final double MEGABYTE = 1e6;
  private static final double MILLISECOND = 1e6;
  private static final double MOST_BYTES_EACH = 4;
  private static final double MOST_MILLIS = 50;
  private static final double MOST_WRONG = 1e-6;

  /** A certificate is looked up by three hashes. */
  private static final int HASHES_OF_A_CERTIFICATE = 3;

  /** A day without anything bulky: as many leave as expire or are undone. */
  private static final int LEAVE_TENTHS = 3;

  @Parameters(
      arity = "0..1",
      paramLabel = "REVOCATIONS",
      defaultValue = "1000000",
      description = "How many certificates are listed. Default: 1000000.")
  private int count;

  @Option(
      names = "--random",
      defaultValue = "100000000",
      description = "How many hashes that are not listed are looked up. Default: 100000000.")
  private int random;

  @Option(
      names = "--changes",
      defaultValue = "1000",
      description = "How many certificates are revoked on a day. Default: 1000.")
  private int changes;

  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    common.requireAtLeast(1, "REVOCATIONS", count);
    common.requireAtLeast(1, "--random", random);
    common.requireAtLeast(1, "--changes", changes);
    if (common.against().isPresent()) {
      throw common.usageError("--against: this command compares the two forms of one revision");
    }
    common.start(Duration.ZERO);
    ReportWriter out = common.report();
    Set<RevocationHash> hashes = hashes(0, count);
    long began = System.nanoTime();
    RevocationSet set = RevocationSet.of(hashes);
    double made = millis(began);
    byte[] filters = set.filters();
    Path folder = Files.createTempDirectory("bench-revocations");
    try {
      Files.write(folder.resolve("filters"), filters);
      long full = writeFullDocument(set, folder.resolve("full.json"));
      boolean small = size(out, filters.length, full, made);
      boolean right = accuracy(out, set, hashes);
      Files.write(folder.resolve("delta"), day(out, set, filters.length));
      boolean fast = lookups(out, folder);
      return small && right && fast ? 0 : 1;
    } finally {
      Folders.delete(folder);
    }
  }

  /** As the checker's own script names them. */
  private static Set<RevocationHash> hashes(int from, int to) {
    Set<RevocationHash> hashes = new HashSet<>();
    IntStream.range(from, to)
        .forEach(i -> hashes.add(RevocationHash.of("URN:UVCI:01:AZ:BENCH" + i)));
    return hashes;
  }

  /** The content of the one document; its signed form is a third longer. */
  private static long writeFullDocument(RevocationSet set, Path file) throws IOException {
    try (BufferedWriter json = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      json.write("{\"country\":\"AZ\",\"identifier\":[");
      String separator = "";
      for (RevocationHash hash : (Iterable<RevocationHash>) set.stream()::iterator) {
        json.write(separator);
        json.write('"' + Base64.getEncoder().encodeToString(hash.bytes()) + '"');
        separator = ",";
      }
      json.write("],\"countryIdentifier\":[],\"signature\":[]}");
    }
    return Files.size(file) * 4 / 3;
  }

  private boolean size(ReportWriter out, long filters, long full, double made) {
    double each = (double) filters / count;
    out.line("%,d revocations: made in %.0f ms.", count, made);
    out.line(
        "filters      %8.2f MB, %.2f MB a million (%.1f bits each)",
        filters / MEGABYTE, each, each * Byte.SIZE);
    out.line("one document %8.2f MB, %.1f times as much", full / MEGABYTE, (double) full / filters);
    return isKept(out, each <= MOST_BYTES_EACH, "4 MB a million");
  }

  private boolean accuracy(ReportWriter out, RevocationSet set, Set<RevocationHash> hashes) {
    ByteBuffer bytes = ByteBuffer.wrap(set.filters());
    List<RevocationFilter> filters = new ArrayList<>();
    while (bytes.hasRemaining()) {
      filters.add(RevocationFilter.read(bytes));
    }
    long missing =
        hashes.stream().filter(hash -> !filters.get(hash.partition()).mayContain(hash)).count();
    SplittableRandom generator = new SplittableRandom(1);
    long wrong = 0;
    for (int i = 0; i < random; i++) {
      RevocationHash other = new RevocationHash(generator.nextLong(), generator.nextLong());
      if (filters.get(other.partition()).mayContain(other)) {
        wrong++;
      }
    }
    double rate = (double) wrong / random;
    out.line(
        "not found %d of %,d that are listed; found %d of %,d that are not: %.2g each, %.2g a"
            + " certificate (expected %.2g each)",
        missing,
        hashes.size(),
        wrong,
        random,
        rate,
        rate * HASHES_OF_A_CERTIFICATE,
        count / Math.pow(2, RevocationFilter.COMPARED_BITS));
    return isKept(out, missing == 0, "no listed certificate missed")
        & isKept(out, rate * HASHES_OF_A_CERTIFICATE <= MOST_WRONG, "1 in a million");
  }

  private byte[] day(ReportWriter out, RevocationSet set, long filters) {
    Set<RevocationHash> listed = hashes(count, count + changes);
    Set<RevocationHash> unlisted = hashes(0, Math.min(count, changes * LEAVE_TENTHS / 10));
    byte[] delta = new RevocationDelta(listed, unlisted).bytes();
    long began = System.nanoTime();
    RevocationSet changed = set.with(listed, unlisted);
    double took = millis(began);
    long partitions =
        IntStream.range(0, RevocationPartition.COUNT)
            .filter(i -> changed.partitions().get(i) != set.partitions().get(i))
            .count();
    out.line(
        "a day of %,d more and %,d less: delta %.1f KB, 1/%.0f of the filters; %d of 256 partitions"
            + " made anew in %.0f ms",
        listed.size(),
        unlisted.size(),
        delta.length / 1000.0,
        (double) filters / delta.length,
        partitions,
        took);
    return delta;
  }

  private boolean lookups(ReportWriter out, Path folder) throws IOException, InterruptedException {
    Optional<CheckerTimes> compact = CheckerTimes.measure(folder, "compact");
    Optional<CheckerTimes> full = CheckerTimes.measure(folder, "full");
    if (compact.isEmpty() || full.isEmpty()) {
      out.line("Node is not on this machine: the checker's times are not measured.");
      return true;
    }
    out.line("The checker, by Node, processor time times %d:", THROTTLE);
    compact.get().print(out, "filters");
    full.get().print(out, "one document");
    // The first one is made by code that is not compiled yet, as on a page that was just opened.
    double slowest = Math.max(compact.get().first(), compact.get().p99());
    return isKept(out, slowest <= MOST_MILLIS, "50 ms a look-up");
  }

  private static boolean isKept(ReportWriter out, boolean kept, String limit) {
    if (!kept) {
      out.line("LIMIT NOT KEPT: %s", limit);
    }
    return kept;
  }

  private static double millis(long began) {
    return (System.nanoTime() - began) / MILLISECOND;
  }
}
