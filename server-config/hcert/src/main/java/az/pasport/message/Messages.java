package az.pasport.message;

import az.pasport.time.Baku;
import az.pasport.time.BirthDate;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All texts in one language, with the ways to write dates and numbers. The files beside this class
 * are in UTF-8. A text with {@code {0}}, {@code {1}} … is a {@link MessageFormat} pattern; any
 * other text is taken as it stands.
 */
public final class Messages extends ResourceBundle {
  private static final List<String> FILES = List.of("pages", "verdicts", "answers", "figures");

  /** These are in Azerbaijani and English only, as the hospitals' contract and the paper are. */
  private static final List<String> BILINGUAL_FILES = List.of("contract", "paper", "problems");

  private static final String RUSSIAN = "ru";
  private static final char THIN_SPACE = '\u202F';
  private static final Pattern TWO_LETTERS = Pattern.compile("[A-Za-z]{2}");

  private static final DateTimeFormatter DATE = format("dd.MM.uuuu");
  private static final DateTimeFormatter MONTH = format("MM.uuuu");
  private static final DateTimeFormatter YEAR = format("uuuu");
  private static final DateTimeFormatter MINUTE = format("dd.MM.uuuu HH:mm").withZone(Baku.ZONE);

  private static final Map<String, Messages> BY_LANGUAGE =
      Stream.of("az", "en", RUSSIAN)
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Messages::new));

  /** The texts in Azerbaijani. */
  public static final Messages AZ = in(Locale.forLanguageTag("az"));

  /** The texts in English. */
  public static final Messages EN = in(Locale.ENGLISH);

  private final Locale locale;
  private final Map<String, String> texts = new HashMap<>();

  private Messages(String language) {
    this.locale = Locale.forLanguageTag(language);
    FILES.forEach(this::read);
    if (!language.equals(RUSSIAN)) {
      BILINGUAL_FILES.forEach(this::read);
    }
  }

  /** The texts in the language of a locale; in Azerbaijani for a language without texts. */
  public static Messages in(Locale locale) {
    return BY_LANGUAGE.getOrDefault(locale.getLanguage(), BY_LANGUAGE.get("az"));
  }

  /**
   * The key of a code's text: the name of its type and the code itself, for example {@code
   * certificateKind.TEST}, or {@code loginFailedReason.NO_FIN} for a type within another.
   */
  public static String key(Enum<?> code) {
    Class<?> type = code.getDeclaringClass();
    Class<?> around = type.getEnclosingClass();
    String name = (around == null ? "" : around.getSimpleName()) + type.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1) + "." + code.name();
  }

  /**
   * The text of a code, with values filled in.
   *
   * @throws java.util.MissingResourceException if the code has no text
   */
  public String of(Enum<?> code, Object... values) {
    return of(key(code), values);
  }

  /**
   * The text of a key, with values filled in as {@link String#valueOf(Object)} writes them.
   *
   * @throws java.util.MissingResourceException if there is no such key
   */
  public String of(String key, Object... values) {
    String text = getString(key);
    return text.indexOf('{') < 0
        ? text
        : new MessageFormat(text, locale).format(Stream.of(values).map(String::valueOf).toArray());
  }

  @Override
  public Locale getLocale() {
    return locale;
  }

  /** A date as {@code dd.MM.yyyy}. */
  public String date(LocalDate date) {
    return DATE.format(date);
  }

  /** A moment in Baku's time as {@code dd.MM.yyyy HH:mm}. */
  public String minute(Instant moment) {
    return MINUTE.format(moment);
  }

  /** A date with the month's name. */
  public String dateInWords(LocalDate date) {
    return DateTimeFormatter.ofPattern(getString("date.long"), locale).format(date);
  }

  /** A moment in Baku's time with the month's name. */
  public String minuteInWords(Instant moment) {
    return DateTimeFormatter.ofPattern(getString("date.long.minute"), locale)
        .withZone(Baku.ZONE)
        .format(moment);
  }

  /** A birth date as {@code dd.MM.yyyy}; the text says which part of it is not known. */
  public String birthDate(BirthDate date) {
    String known = knownPart(date);
    return unknownPart(date).map(unknown -> known + " (" + of(unknown) + ")").orElse(known);
  }

  /** What is known of a birth date: {@code dd.MM.yyyy}, {@code MM.yyyy} or {@code yyyy}. */
  public String knownPart(BirthDate date) {
    return switch (date.precision()) {
      case DAY -> DATE.format(date.earliest());
      case MONTH -> MONTH.format(date.earliest());
      case YEAR -> YEAR.format(date.earliest());
    };
  }

  /** The key of the text that says what is not known of a birth date; empty for a whole date. */
  public static Optional<String> unknownPart(BirthDate date) {
    return switch (date.precision()) {
      case DAY -> Optional.empty();
      case MONTH -> Optional.of("certificate.birth.month");
      case YEAR -> Optional.of("certificate.birth.year");
    };
  }

  /** The name of a country, from its two letters; any other code, as {@code UNHCR}, as it is. */
  public String country(String code) {
    return TWO_LETTERS.matcher(code).matches()
        ? new Locale.Builder().setRegion(code).build().getDisplayCountry(locale)
        : code;
  }

  /** A number with thin spaces between thousands, the same in all languages. */
  public String number(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', THIN_SPACE);
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet());
  }

  private void read(String file) {
    // Without a fallback: the server's own language must not slip in.
    ResourceBundle bundle =
        getBundle(
            Messages.class.getPackageName() + "." + file,
            locale,
            Messages.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    for (String key : bundle.keySet()) {
      if (texts.put(key, bundle.getString(key)) != null) {
        throw new IllegalStateException("two texts in " + locale + " have the key " + key);
      }
    }
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
