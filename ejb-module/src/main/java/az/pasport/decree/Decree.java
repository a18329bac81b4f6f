package az.pasport.decree;

import static az.pasport.decree.FieldChecks.check;
import static az.pasport.decree.FieldChecks.text;
import static az.pasport.decree.FieldChecks.within;

import az.pasport.record.ProblemCode;
import az.pasport.record.VaccineProduct;
import az.pasport.text.PlainText;
import az.pasport.text.PrintableText;
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
 * @param id short, for storing with a decision: {@code 2022-02-15-cabinet-419}
 * @param version 1 for what was first loaded under the id, and one more for each that replaces it
 * @param inForceFrom first day, in Baku
 * @param title how to cite it, by language ({@code az}, {@code en}, {@code ru})
 * @param act the legal act behind it; absent in texts of older versions of Pasport
 * @param open remarks in words for the reader of the file
 * @param openReadings what the public sources leave open, and how it is taken here
 * @param test absent where no test gives a certificate
 * @param contraindication whether a Ministry conclusion gives a certificate, for as long as it says
 */
public record Decree(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) LocalDate inForceFrom,
    @JsonProperty(required = true) Map<String, String> title,
    @Nullable LegalAct act,
    @Nullable List<String> open,
    @Nullable List<OpenReading> openReadings,
    @JsonProperty(required = true) Vaccination vaccination,
    @JsonProperty(required = true) Immunity immunity,
    @Nullable Test test,
    @JsonProperty(required = true) boolean contraindication) {
  private static final int MOST_MONTHS = 1200;

  private static final int LONGEST_TITLE = 300;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{2,62}");
  private static final List<String> LANGUAGES = List.of("az", "en", "ru");

  /** Throws {@link DecreeRefused} naming the field that is wrong. */
  public Decree {
    check(ID.matcher(id).matches(), "id", DecreeRefused.Reason.ID);
    check(version >= 1, "version", DecreeRefused.Reason.FROM_ONE);
    for (String language : LANGUAGES) {
      text(title.get(language), LONGEST_TITLE, "title." + language);
    }
    if (!title.values().stream().allMatch(PlainText::isPlain)) {
      throw new DecreeRefused(ProblemCode.INVISIBLE_CHARACTER.at("title"));
    }
    title.values().stream()
        .flatMap(text -> PrintableText.firstUnprintable(text).stream())
        .findFirst()
        .ifPresent(
            letter -> {
              throw new DecreeRefused(ProblemCode.UNPRINTABLE_CHARACTER.at("title", letter));
            });
    title = Map.copyOf(title);
    open = open == null ? List.of() : List.copyOf(open);
    openReadings = openReadings == null ? List.of() : List.copyOf(openReadings);
  }

  /**
   * What it gives for vaccination.
   *
   * @param months calendar months from the last dose of the series; absent for no end
   * @param furtherDose what a dose after the series does
   * @param furtherDoseOf which products' doses do it; absent for {@link FurtherDoseOf#ANY}
   * @param oneDoseSeries how long a series of one dose counts where there are months; absent for
   *     {@link OneDoseSeries#MONTHS}
   */
  public record Vaccination(
      @Nullable Integer months,
      @JsonProperty(required = true) FurtherDose furtherDose,
      @Nullable FurtherDoseOf furtherDoseOf,
      @Nullable OneDoseSeries oneDoseSeries) {
    public Vaccination {
      if (months != null) {
        within(months, 1, MOST_MONTHS, "vaccination.months");
      }
    }

    /** Whether a dose of a product does what a further dose does. */
    public boolean takesFurtherDoseOf(VaccineProduct product) {
      return furtherDoseOf != FurtherDoseOf.TWO_DOSE_PRODUCT || product.seriesSize() == 2;
    }

    /** The months after which a series of so many doses ends; empty for no end. */
    public Optional<Integer> monthsOf(int seriesSize) {
      return seriesSize == 1 && oneDoseSeries == OneDoseSeries.ENDLESS
          ? Optional.empty()
          : Optional.ofNullable(months);
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

  /** Whose doses after the series count as further doses. */
  public enum FurtherDoseOf {
    ANY,
    /** Products whose own series has two doses. */
    TWO_DOSE_PRODUCT
  }

  /** How long a series of one dose counts under a decree that counts months. */
  public enum OneDoseSeries {
    /** The months count from its only dose. */
    MONTHS,
    /** It has no end. */
    ENDLESS
  }

  /**
   * What it gives for an infection survived.
   *
   * @param fromDay days after the first positive test on which it begins to count
   * @param months calendar months from the first positive test
   * @param rapidTest whether a positive rapid antigen test is an infection; absent for no
   * @param sameIllnessDays within how many days of an illness's first positive test another one
   *     belongs to that illness; absent for {@value #USUAL_SAME_ILLNESS_DAYS}
   * @param firstDose what a first dose taken meanwhile adds; absent for nothing
   */
  public record Immunity(
      @JsonProperty(required = true) int fromDay,
      @JsonProperty(required = true) int months,
      @Nullable Boolean rapidTest,
      @Nullable Integer sameIllnessDays,
      @Nullable FirstDose firstDose) {
    /** ECDC's bound for a suspected reinfection. */
    private static final int USUAL_SAME_ILLNESS_DAYS = 60;

    public Immunity {
      within(fromDay, 0, 365, "immunity.fromDay");
      within(months, 1, MOST_MONTHS, "immunity.months");
      check(fromDay < 28 * months, "immunity.fromDay", DecreeRefused.Reason.BEFORE_END);
      if (sameIllnessDays != null) {
        within(sameIllnessDays, 1, 365, "immunity.sameIllnessDays");
      }
    }

    public boolean countsRapidTests() {
      return Boolean.TRUE.equals(rapidTest);
    }

    public int daysOfOneIllness() {
      return sameIllnessDays == null ? USUAL_SAME_ILLNESS_DAYS : sameIllnessDays;
    }
  }

  /**
   * A first dose taken while immunity counts.
   *
   * @param days how many it adds
   * @param from from where they count
   * @param secondDoseIsEndless whether the second dose, taken before they are over, makes it a
   *     vaccination without end
   * @param beforeInfection what a first dose is that was given before the infection; absent for
   *     {@link BeforeInfection#IGNORED}
   */
  public record FirstDose(
      @JsonProperty(required = true) int days,
      @JsonProperty(required = true) CountedFrom from,
      @JsonProperty(required = true) boolean secondDoseIsEndless,
      @Nullable BeforeInfection beforeInfection) {
    public FirstDose {
      within(days, 1, 3660, "immunity.firstDose.days");
    }

    public boolean countsBeforeInfection() {
      return beforeInfection == BeforeInfection.COUNTS;
    }
  }

  /** From where the days of a first dose count. */
  public enum CountedFrom {
    /** From the day of the dose; they only count where they end later than the months. */
    DOSE,
    /** From the end of the months. */
    END
  }

  /** Whether a first dose given before the infection is one taken while immunity counts. */
  public enum BeforeInfection {
    IGNORED,
    /** It is: the second dose in time after the infection has no end. It adds no days itself. */
    COUNTS
  }

  /** For a negative RT-PCR test: hours from the moment at which the result was announced. */
  public record Test(@JsonProperty(required = true) int hours) {
    public Test {
      within(hours, 1, 24 * 366, "test.hours");
    }
  }

  /** How to cite the decree in a language; in Azerbaijani where the language is not there. */
  public String cite(Locale locale) {
    return Optional.ofNullable(title.get(locale.getLanguage())).orElseGet(() -> title.get("az"));
  }

  public Optional<LegalAct> knownAct() {
    return Optional.ofNullable(act);
  }

  /** What the public sources leave open, and how it is taken here; empty where nothing is told. */
  public List<OpenReading> readings() {
    return openReadings == null ? List.of() : openReadings;
  }

  public Optional<Test> testing() {
    return Optional.ofNullable(test);
  }
}
