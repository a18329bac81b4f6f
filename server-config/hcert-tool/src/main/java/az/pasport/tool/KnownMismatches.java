package az.pasport.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Expected results that are known to be wrong, each with its reason. A line holds the end of the
 * file's path, the key, and the reason, with white space between; {@code #} begins a comment.
 */
final class KnownMismatches {
  /** One of them. */
  record KnownMismatch(String file, String key, String reason) {
    boolean covers(Path directory, Finding finding) {
      String path = directory.toAbsolutePath().normalize().resolve(finding.file()).toString();
      return finding.key().equals(key) && Path.of(path).endsWith(Path.of(file));
    }
  }

  private final List<KnownMismatch> exceptions = new ArrayList<>();

  private KnownMismatches(String lines, String name) {
    for (String line : lines.lines().toList()) {
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        String[] parts = text.split("\\s+", 3);
        if (parts.length < 3) {
          throw new UnusableInput(name + ": file, key and reason are needed in: " + text);
        }
        exceptions.add(new KnownMismatch(parts[0], parts[1], parts[2]));
      }
    }
  }

  /** Ours, for the vectors of the EU. */
  static KnownMismatches ours() {
    String name = "conformance-exceptions.txt";
    try (InputStream lines = KnownMismatches.class.getResourceAsStream(name)) {
      return new KnownMismatches(new String(lines.readAllBytes(), StandardCharsets.UTF_8), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static KnownMismatches in(Path file) {
    return new KnownMismatches(
        new String(Input.file(file), StandardCharsets.UTF_8), file.toString());
  }

  Optional<KnownMismatch> covering(Path directory, Finding finding) {
    return exceptions.stream().filter(known -> known.covers(directory, finding)).findFirst();
  }
}
