package az.pasport.web.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The table of who may do what, {@code server-config/docs/access.md}. A row is an operation and the
 * roles that may call it, or {@link #EVERYBODY}.
 */
final class AccessTable {
  static final String EVERYBODY = "everybody";

  private static final Path FILE = Path.of("..", "server-config", "docs", "access.md");
  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([a-z, ]+) \\|");

  private AccessTable() {}

  /** Reads the rows; throws an {@link IllegalStateException} if an operation has two. */
  static Map<String, Set<String>> read() throws IOException {
    Map<String, Set<String>> rows = new TreeMap<>();
    for (String line : Files.readAllLines(FILE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches() && rows.put(row.group(1), roles(row.group(2))) != null) {
        throw new IllegalStateException(row.group(1) + " has two rows");
      }
    }
    return rows;
  }

  private static Set<String> roles(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toSet());
  }

  /** An operation as a row of the table. */
  static String row(String operation, Set<String> roles) {
    return "| `" + operation + "` | " + String.join(", ", sorted(roles)) + " |";
  }

  private static Iterable<String> sorted(Set<String> roles) {
    return roles.stream().sorted().toList();
  }
}
