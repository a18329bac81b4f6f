package az.pasport.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days that figures cover, both inclusive, at most three years. */
public record ExportPeriod(LocalDate from, LocalDate to) {
  private static final long LONGEST_DAYS = 3 * 366;

  /** Throws {@link IllegalArgumentException} if it ends before it begins or is too long. */
  public ExportPeriod {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period ends before it begins");
    }
    if (ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
      throw new IllegalArgumentException("a period has at most three years");
    }
  }
}
