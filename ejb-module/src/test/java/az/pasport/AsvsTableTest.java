package az.pasport;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/asvs.md} true, and what {@code docs/security.md} says of it. */
class AsvsTableTest {
  private static final Path REPOSITORY = Path.of("..");
  private static final Path DOCS = REPOSITORY.resolve("server-config/docs");
  private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", ".git");
  private static final int REQUIREMENTS_OF_ASVS_5_0_0 = 345;
  private static final List<String> VERDICTS = List.of("met", "not met", "n/a");

  private static final Pattern ROW =
      Pattern.compile(
          "\\| (\\d+\\.\\d+\\.\\d+) \\| ([123])((?: [SKA])*) \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern COUNTS =
      Pattern.compile("\\| (V\\d+|all)(?: [^|]+)? \\| (\\d+(?: \\| \\d+){8}) \\|");
  private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  private static final Pattern DECISION = Pattern.compile("ADR (\\d+)");
  private static final Pattern IN_CLASS = Pattern.compile("([A-Z]\\w*)(?:\\.(\\w+))?");

  private static final Map<String, List<Path>> CLASSES = new HashMap<>();

  private final List<Row> rows = rows();

  /** A requirement at one of its levels; most have one. */
  private record Row(
      String number, String level, boolean inScope, String verdict, String evidence) {
    static Row of(String line) {
      var cells = ROW.matcher(line);
      assertThat(cells.matches()).as(line).isTrue();
      boolean inScope = !cells.group(2).equals("3") || !cells.group(3).isEmpty();
      return new Row(cells.group(1), cells.group(2), inScope, cells.group(4), cells.group(5));
    }

    String chapter() {
      return "V" + number.substring(0, number.indexOf('.'));
    }

    List<String> named() {
      return QUOTED.matcher(evidence).results().map(found -> found.group(1)).toList();
    }
  }

  @BeforeAll
  static void findClasses() throws IOException {
    Files.walkFileTree(
        REPOSITORY,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_SOURCES.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (name.endsWith(".java")) {
              CLASSES
                  .computeIfAbsent(name.replace(".java", ""), first -> new ArrayList<>())
                  .add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Test
  void hasEveryRequirementOnceAtALevel() {
    assertThat(rows).extracting(Row::number, Row::level).doesNotHaveDuplicates();
    assertThat(rows.stream().map(Row::number).distinct()).hasSize(REQUIREMENTS_OF_ASVS_5_0_0);
    assertThat(rows).extracting(Row::verdict).isSubsetOf(VERDICTS);
    assertThat(rows).filteredOn(row -> !row.inScope()).extracting(Row::verdict).containsOnly("n/a");
  }

  @Test
  void namesEvidenceThatExists() {
    assertThat(rows)
        .filteredOn(row -> row.verdict().equals("met"))
        .allMatch(row -> !row.named().isEmpty());
    assertThat(rows.stream().flatMap(row -> row.named().stream()).distinct())
        .allMatch(AsvsTableTest::exists);
  }

  @Test
  void isCountedInSecurityMd() {
    Map<String, String> expected = rows.stream().collect(groupingBy(Row::chapter, counted()));
    expected.put("all", rows.stream().collect(counted()));

    assertThat(
            lines("security.md").stream()
                .map(COUNTS::matcher)
                .filter(Matcher::matches)
                .collect(toMap(line -> line.group(1), line -> line.group(2))))
        .isEqualTo(expected);
  }

  @Test
  void isListedInSecurityMdWhereItIsNotMet() {
    List<String> security = lines("security.md");

    assertThat(
            security.subList(security.indexOf("### Not met"), security.size()).stream()
                .filter(line -> line.matches("\\| \\d.*"))
                .flatMap(line -> NUMBER.matcher(line.substring(0, line.indexOf('|', 1))).results())
                .map(MatchResult::group))
        .containsExactlyInAnyOrderElementsOf(
            rows.stream()
                .filter(row -> row.verdict().equals("not met"))
                .map(Row::number)
                .distinct()
                .toList());
  }

  /** The cells of a chapter: met, not met and n/a at each level. */
  private static Collector<Row, ?, String> counted() {
    return collectingAndThen(
        groupingBy(row -> List.of(row.level(), row.verdict()), counting()),
        found ->
            Stream.of("1", "2", "3")
                .flatMap(level -> VERDICTS.stream().map(verdict -> List.of(level, verdict)))
                .map(cell -> found.getOrDefault(cell, 0L).toString())
                .collect(joining(" | ")));
  }

  private static boolean exists(String named) {
    if (Files.exists(REPOSITORY.resolve(named)) || Files.exists(DOCS.resolve(named))) {
      return true;
    }
    var decision = DECISION.matcher(named);
    if (decision.matches()) {
      String number = "%04d-".formatted(Integer.valueOf(decision.group(1)));
      return Stream.of(DOCS.resolve("adr").toFile().list()).anyMatch(adr -> adr.startsWith(number));
    }
    var inClass = IN_CLASS.matcher(named);
    return inClass.matches()
        && CLASSES.getOrDefault(inClass.group(1), List.of()).stream()
            .anyMatch(
                file ->
                    inClass.group(2) == null || read(file).contains(" " + inClass.group(2) + "("));
  }

  private static List<Row> rows() {
    return lines("asvs.md").stream()
        .filter(line -> line.matches("\\| \\d.*"))
        .map(Row::of)
        .toList();
  }

  private static List<String> lines(String page) {
    return read(DOCS.resolve(page)).lines().toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
