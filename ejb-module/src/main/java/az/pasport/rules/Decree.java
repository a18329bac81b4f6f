package az.pasport.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A decree as data: from when it is in force, and what it gives. A decree replaces the one before
 * it whole.
 *
 * @param id short, for storing with a decision
 * @param inForceFrom first day, in Baku
 * @param title how to cite it, by language ({@code az}, {@code en}, {@code ru})
 */
public record Decree(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) LocalDate inForceFrom,
    @JsonProperty(required = true) Map<String, String> title,
    @JsonProperty(required = true) Vaccination vaccination,
    @JsonProperty(required = true) Immunity immunity) {

  public Decree {
    for (String language : new String[] {"az", "en", "ru"}) {
      if (!title.containsKey(language)) {
        throw new IllegalArgumentException("decree " + id + " has no title in " + language);
      }
    }
    title = Map.copyOf(title);
  }

  /**
   * What it gives for vaccination.
   *
   * @param months calendar months from the last dose of the series; none for no end
   * @param boosterMakesEndless whether a dose after the series takes the end away
   */
  public record Vaccination(@Nullable Integer months, boolean boosterMakesEndless) {
    public Vaccination {
      if (months != null && months < 1) {
        throw new IllegalArgumentException("months of a vaccination: 1 or more, or none");
      }
    }

    OptionalInt validMonths() {
      return months == null ? OptionalInt.empty() : OptionalInt.of(months);
    }
  }

  /**
   * What it gives for an infection survived.
   *
   * @param fromDay days after the first positive test on which it begins to count
   * @param months calendar months from the first positive test
   * @param daysAddedByFirstDose days from a first dose taken meanwhile; 0 for none
   */
  public record Immunity(int fromDay, int months, int daysAddedByFirstDose) {
    public Immunity {
      if (fromDay < 0 || months < 1 || daysAddedByFirstDose < 0) {
        throw new IllegalArgumentException("an immunity rule has no negative lengths");
      }
    }
  }

  /** How to cite the decree in a language; in Azerbaijani where the language is not there. */
  public String cite(Locale locale) {
    return Optional.ofNullable(title.get(locale.getLanguage())).orElseGet(() -> title.get("az"));
  }
}
