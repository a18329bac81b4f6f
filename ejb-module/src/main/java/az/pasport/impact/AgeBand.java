package az.pasport.impact;

import java.time.LocalDate;
import java.time.Period;

/** How old people are on the first day looked at. */
public enum AgeBand {
  UNDER_12(0, "0–11"),
  FROM_12(12, "12–17"),
  FROM_18(18, "18–29"),
  FROM_30(30, "30–39"),
  FROM_40(40, "40–49"),
  FROM_50(50, "50–59"),
  FROM_60(60, "60–69"),
  FROM_70(70, "70+");

  private static final AgeBand[] BANDS = values();

  private final int youngest;
  private final String years;

  AgeBand(int youngest, String years) {
    this.youngest = youngest;
    this.years = years;
  }

  /** The band of a person on a day; one who is not born by then is in the first. */
  public static AgeBand of(LocalDate born, LocalDate day) {
    int age = Period.between(born, day).getYears();
    for (int i = BANDS.length - 1; i > 0; i--) {
      if (age >= BANDS[i].youngest) {
        return BANDS[i];
      }
    }
    return UNDER_12;
  }

  /** In whole years, the same in every language: {@code 12–17}. */
  public String years() {
    return years;
  }
}
