package az.pasport.web.verify;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@link QrReaderProgram} tells {@link QrReaderProcess}, a line at a time, so that what it
 * found counts although it is killed: {@code pages 30}, {@code read 7}, {@code text} with a
 * certificate's text in Base64, {@code more} when there are more than {@link #MOST_TEXTS}.
 */
final class ReaderReport {
  /** One asks the register for each. */
  static final int MOST_TEXTS = 20;

  /** The report of the most and longest texts, and of a page's number for each of many pages. */
  static final int MOST_BYTES = 512 * 1024;

  private static final String PAGES = "pages ";
  private static final String READ = "read ";
  private static final String TEXT = "text ";
  private static final String MORE = "more";
  private static final int DIGITS = 7;

  private final PrintStream out;
  private final Set<String> told = new LinkedHashSet<>();
  private boolean full;

  ReaderReport(PrintStream out) {
    this.out = out;
  }

  void pages(int all) {
    tell(PAGES + all);
  }

  void read(int page) {
    tell(READ + page);
  }

  /** Tells of texts that were not told of before. */
  void found(List<String> texts) {
    for (String text : texts) {
      if (told.contains(text)) {
        continue;
      }
      if (told.size() == MOST_TEXTS) {
        full = true;
        tell(MORE);
        return;
      }
      told.add(text);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      tell(TEXT + Base64.getEncoder().encodeToString(bytes));
    }
  }

  boolean isEmpty() {
    return told.isEmpty();
  }

  /** Whether more would not be told. */
  boolean isFull() {
    return full;
  }

  private void tell(String line) {
    out.println(line);
    out.flush();
  }

  /**
   * Reads a report. It comes from a process that a stranger's file may have taken over: what is not
   * as above is passed over.
   *
   * @param otherwise why there is no text, if there is none
   */
  static Reading parse(String report, Reading.Refusal otherwise) {
    Set<String> texts = new LinkedHashSet<>();
    int all = 1;
    int read = 0;
    boolean more = false;
    for (String line : report.split("\n", -1)) {
      if (line.startsWith(PAGES)) {
        all = number(line.substring(PAGES.length()), all);
      } else if (line.startsWith(READ)) {
        read = number(line.substring(READ.length()), read);
      } else if (line.startsWith(TEXT) && texts.size() < MOST_TEXTS) {
        text(line.substring(TEXT.length())).ifPresent(texts::add);
      } else if (line.startsWith(MORE)) {
        more = true;
      }
    }
    Reading.Pages pages = all > 1 ? new Reading.Pages(read, all) : Reading.Pages.ONE;
    return texts.isEmpty()
        ? new Reading(List.of(), Optional.of(otherwise), pages, false)
        : new Reading(List.copyOf(texts), Optional.empty(), pages, more);
  }

  private static int number(String digits, int otherwise) {
    String stripped = digits.strip();
    boolean usable = stripped.matches("\\d+") && stripped.length() <= DIGITS;
    return usable ? Integer.parseInt(stripped) : otherwise;
  }

  private static Optional<String> text(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64.strip());
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
