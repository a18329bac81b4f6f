package az.pasport.web.pages;

import az.pasport.time.Baku;
import az.pasport.time.BirthDate;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The pages' words in one language. */
public record Texts(Language language) {
  static final String BUNDLE = "az.pasport.web.messages";

  private static final Pattern TWO_LETTERS = Pattern.compile("[A-Za-z]{2}");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MM.uuuu", Locale.ROOT);

  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm", Locale.ROOT).withZone(Baku.ZONE);

  /**
   * The text of a key, with {@code {0}}, {@code {1}} … filled in.
   *
   * @throws java.util.MissingResourceException if there is no such key
   */
  public String of(String key, String... values) {
    String text = bundle().getString(key);
    return values.length == 0 ? text : new MessageFormat(text, language.locale()).format(values);
  }

  /** The locale of the texts. */
  Locale locale() {
    return language.locale();
  }

  /** A date as {@code dd.MM.yyyy}. */
  public String date(LocalDate date) {
    return DATE.format(date);
  }

  /** A birth date as {@code dd.MM.yyyy}; what is not known of it is said in words. */
  public String birthDate(BirthDate date) {
    return switch (date.precision()) {
      case DAY -> date(date.earliest());
      case MONTH -> of("certificate.birth.month", MONTH.format(date.earliest()));
      case YEAR -> of("certificate.birth.year", YEAR.format(date.earliest()));
    };
  }

  /** A moment in Baku's time as {@code dd.MM.yyyy, HH:mm}. */
  public String minute(Instant moment) {
    return MINUTE.format(moment);
  }

  /** The name of a country, from its two letters; any other code, as {@code UNHCR}, as it is. */
  public String country(String code) {
    if (!TWO_LETTERS.matcher(code).matches()) {
      return code;
    }
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(language.locale());
  }

  private ResourceBundle bundle() {
    // Without a fallback: the server's own language must not slip in.
    return ResourceBundle.getBundle(
        BUNDLE,
        language.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
