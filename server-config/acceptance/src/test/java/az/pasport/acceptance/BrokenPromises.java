package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Gathers the answers that are not as they must be, so that one run tells all of them. */
final class BrokenPromises {
  private static final int MOST_SHOWN = 60;
  private static final int LONGEST = 400;

  private final List<String> found = new ArrayList<>();
  private int checked;

  /** Checks an answer; a failed assertion is kept for the end. */
  void check(String sent, String answer, Runnable assertions) {
    checked++;
    try {
      assertions.run();
    } catch (AssertionError e) {
      found.add(
          shortened(sent)
              + "\n    answer: "
              + shortened(answer)
              + "\n    "
              + shortened(String.valueOf(e.getMessage())));
    }
  }

  void assertAllKept() {
    String shown = String.join("\n", found.subList(0, Math.min(MOST_SHOWN, found.size())));
    assertThat(found.size()).as("wrong answers of %d:%n%s", checked, shown).isZero();
  }

  private static String shortened(String text) {
    String line = text.replace("\n", " ").replace("\r", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
