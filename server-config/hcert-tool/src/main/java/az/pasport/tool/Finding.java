package az.pasport.tool;

import az.pasport.hcert.HcertException;
import az.pasport.tool.TestVector.BrokenVector;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of one expected result of one test case.
 *
 * @param file the test case's file, from the directory that was run
 * @param key as {@code EXPECTEDVERIFY}
 * @param note why it is so, where there is something to say
 */
record Finding(String file, String key, Status status, String note) {
  /** How it ended. */
  enum Status {
    /** As expected. */
    MET,
    /** Not as expected. */
    MISMATCH,
    /** The test case does not hold what is to be looked at. */
    NO_INPUT,
    /** Nothing is known of this key, or what is expected is neither true nor false. */
    NOT_RUN
  }

  static Finding of(String file, String key, JsonNode expected, TestVector vector) {
    Optional<ExpectedResult> result = ExpectedResult.of(key);
    Optional<Boolean> wanted = wanted(expected);
    if (result.isEmpty()) {
      return new Finding(file, key, Status.NOT_RUN, "unknown key");
    }
    if (wanted.isEmpty()) {
      return new Finding(
          file, key, Status.NOT_RUN, "expected is " + expected + ", neither true nor false");
    }
    boolean found;
    String note = "";
    try {
      found = result.get().holds(vector);
    } catch (MissingInput e) {
      return new Finding(file, key, Status.NO_INPUT, e.getMessage());
    } catch (HcertException e) {
      found = false;
      note = ": " + e.reason() + ", " + e.getMessage();
    } catch (BrokenVector e) {
      found = false;
      note = ": " + e.getMessage();
    } catch (RuntimeException e) {
      // Data that no one foresaw must not end the run.
      found = false;
      note = ": " + e;
    }
    return found == wanted.get()
        ? new Finding(file, key, Status.MET, "")
        : new Finding(
            file, key, Status.MISMATCH, "expected " + wanted.get() + ", found " + found + note);
  }

  private static Optional<Boolean> wanted(JsonNode expected) {
    return switch (expected.asText("").strip().toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
