package az.pasport.decree;

import static az.pasport.decree.FieldChecks.check;
import static az.pasport.decree.FieldChecks.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question that the public sources leave open, and how a decree of the book answers it. Another
 * answer is another version of the decree, with another value in the field; no code changes.
 *
 * @param code short name: {@code one-dose-series}
 * @param field path of the decree's field that holds the answer: {@code immunity.firstDose.from}
 * @param chosen the value that the field has (a text, a number or a boolean)
 * @param alternatives the values that it would have under other readings, one or more
 * @param affects the kinds of certificate that depend on it
 * @param note what hangs on it, by language ({@code az}, {@code en})
 */
public record OpenReading(
    @JsonProperty(required = true) String code,
    @JsonProperty(required = true) String field,
    @JsonProperty(required = true) Object chosen,
    @JsonProperty(required = true) List<Object> alternatives,
    @JsonProperty(required = true) Set<CertificateKind> affects,
    @JsonProperty(required = true) Map<String, String> note) {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{2,62}");
  private static final int LONGEST_NOTE = 1000;

  /** Throws {@link DecreeRefused} naming the field that is wrong. */
  public OpenReading {
    check(
        code != null && CODE.matcher(code).matches(), "openReadings.code", DecreeRefused.Reason.ID);
    check(
        alternatives != null && !alternatives.isEmpty() && !alternatives.contains(chosen),
        "openReadings.alternatives",
        DecreeRefused.Reason.NO_ALTERNATIVE);
    check(
        affects != null && !affects.isEmpty(),
        "openReadings.affects",
        DecreeRefused.Reason.NO_KIND);
    for (String language : List.of("az", "en")) {
      String told = note == null ? null : note.get(language);
      text(told, LONGEST_NOTE, "openReadings.note." + language);
    }
    alternatives = List.copyOf(alternatives);
    affects = Set.copyOf(affects);
    note = Map.copyOf(note);
  }

  /** What hangs on it: in Azerbaijani for {@code az}, otherwise in English. */
  public String note(Locale locale) {
    return note.get(locale.getLanguage().equals("az") ? "az" : "en");
  }
}
