package az.pasport.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The rapid antigen tests of the EU's common list: {@code rapid-antigen-tests.txt}. */
public final class RapidAntigenTests {
  private static final Set<String> CODES = load();

  private RapidAntigenTests() {}

  /** Whether the list has a device of this code. */
  public static boolean hasDevice(String code) {
    return CODES.contains(code);
  }

  private static Set<String> load() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                RapidAntigenTests.class.getResourceAsStream("rapid-antigen-tests.txt"),
                StandardCharsets.US_ASCII))) {
      return in.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read rapid-antigen-tests.txt", e);
    }
  }
}
