package az.pasport.rules;

import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.text.PlainText;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of a decree as data: from when it is in force, and what it gives. A decree replaces the
 * one before it whole; a version replaces the version before it whole.
 *
 * @param id short, for storing with a decision: {@code 2022-02-15-decree-419}
 * @param version 1 for what was first loaded under the id, and one more for each that replaces it
 * @param inForceFrom first day, in Baku
 * @param title how to cite it, by language ({@code az}, {@code en}, {@code ru})
 * @param open what the public sources leave open, and how it is taken here; for the reader of the
 *     file
 * @param test absent where no test gives a certificate
 * @param contraindication whether a Ministry conclusion gives a certificate, for as long as it says
 */
public record Decree(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) LocalDate inForceFrom,
    @JsonProperty(required = true) Map<String, String> title,
    @Nullable List<String> open,
    @JsonProperty(required = true) Vaccination vaccination,
    @JsonProperty(required = true) Immunity immunity,
    @Nullable Test test,
    @JsonProperty(required = true) boolean contraindication) {
  /** The longest that a number of months can sensibly be. */
  private static final int MOST_MONTHS = 1200;

  private static final int LONGEST_TITLE = 300;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{2,62}");
  private static final List<String> LANGUAGES = List.of("az", "en", "ru");

  /**
   * Checks itself.
   *
   * @throws DecreeRefused naming the field that is wrong
   */
  public Decree {
    check(
        ID.matcher(id).matches(),
        "id",
        "3–63 kiçik latın hərfi, rəqəm və defis",
        "3 to 63 small letters, digits and hyphens");
    check(version >= 1, "version", "1 və ya daha böyük tam ədəd", "a whole number from 1");
    for (String language : LANGUAGES) {
      String text = title.get(language);
      check(
          text != null && !text.isBlank() && text.length() <= LONGEST_TITLE,
          "title." + language,
          "1–" + LONGEST_TITLE + " simvol",
          "1 to " + LONGEST_TITLE + " characters");
    }
    Problem invisible = ProblemCode.INVISIBLE_CHARACTER.at("title");
    check(
        title.values().stream().allMatch(PlainText::isPlain),
        invisible.field(),
        invisible.az(),
        invisible.en());
    title = Map.copyOf(title);
    open = open == null ? List.of() : List.copyOf(open);
  }

  /**
   * What it gives for vaccination.
   *
   * @param months calendar months from the last dose of the series; absent for no end
   * @param furtherDose what a dose after the series does
   */
  public record Vaccination(
      @Nullable Integer months, @JsonProperty(required = true) FurtherDose furtherDose) {
    public Vaccination {
      if (months != null) {
        within(months, 1, MOST_MONTHS, "vaccination.months");
      }
    }
  }

  /** What a dose after the series does to a validity that has an end. */
  public enum FurtherDose {
    /** It takes the end away. */
    ENDLESS,
    /** The months count from it anew. */
    RENEWS,
    NOTHING
  }

  /**
   * What it gives for an infection survived.
   *
   * @param fromDay days after the first positive test on which it begins to count
   * @param months calendar months from the first positive test
   * @param firstDose what a first dose taken meanwhile adds; absent for nothing
   */
  public record Immunity(
      @JsonProperty(required = true) int fromDay,
      @JsonProperty(required = true) int months,
      @Nullable FirstDose firstDose) {
    public Immunity {
      within(fromDay, 0, 365, "immunity.fromDay");
      within(months, 1, MOST_MONTHS, "immunity.months");
      check(
          fromDay < 28 * months,
          "immunity.fromDay",
          "müddətin sonundan əvvəl olmalıdır",
          "must lie before the end of the months");
    }
  }

  /**
   * A first dose taken while immunity counts.
   *
   * @param days how many it adds
   * @param from from where they count
   * @param secondDoseIsEndless whether the second dose, taken before they are over, makes it a
   *     vaccination without end
   */
  public record FirstDose(
      @JsonProperty(required = true) int days,
      @JsonProperty(required = true) CountedFrom from,
      @JsonProperty(required = true) boolean secondDoseIsEndless) {
    public FirstDose {
      within(days, 1, 3660, "immunity.firstDose.days");
    }
  }

  /** From where the days of a first dose count. */
  public enum CountedFrom {
    /** From the day of the dose; they only count where they end later than the months. */
    DOSE,
    /** From the end of the months. */
    END
  }

  /**
   * What it gives for a negative RT-PCR test.
   *
   * @param hours from the moment at which the result was announced
   */
  public record Test(@JsonProperty(required = true) int hours) {
    public Test {
      within(hours, 1, 24 * 366, "test.hours");
    }
  }

  /** How to cite the decree in a language; in Azerbaijani where the language is not there. */
  public String cite(Locale locale) {
    return Optional.ofNullable(title.get(locale.getLanguage())).orElseGet(() -> title.get("az"));
  }

  Optional<Test> testing() {
    return Optional.ofNullable(test);
  }

  private static void within(int number, int least, int most, String field) {
    check(
        number >= least && number <= most,
        field,
        least + " ilə " + most + " arasında tam ədəd",
        "a whole number from " + least + " to " + most);
  }

  private static void check(boolean holds, String field, String az, String en) {
    if (!holds) {
      throw new DecreeRefused(field, az, en);
    }
  }
}
