package az.pasport.reports;

import az.pasport.decree.CertificateKind;
import az.pasport.export.DailyExport.Doses;
import az.pasport.export.ExportPeriod;
import az.pasport.time.Baku;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The words of an export: Azerbaijani, English or Russian. */
final class FigureWords {
  private static final Set<String> LANGUAGES = Set.of("az", "en", "ru");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT).withZone(Baku.ZONE);

  private final Locale locale;
  private final ResourceBundle words;

  private FigureWords(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            "az.pasport.reports.figures", locale, FigureWords.class.getClassLoader());
  }

  /** The words of a language; Azerbaijani for one that there is not. */
  static FigureWords in(Locale locale) {
    String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "az";
    return new FigureWords(Locale.forLanguageTag(language));
  }

  Locale locale() {
    return locale;
  }

  ResourceBundle bundle() {
    return words;
  }

  String of(String key) {
    return words.getString(key);
  }

  String of(CertificateKind kind) {
    return words.getString("kind." + kind.name());
  }

  String facility(Doses doses) {
    return locale.getLanguage().equals("az") ? doses.facilityNameAz() : doses.facilityNameEn();
  }

  String period(ExportPeriod period) {
    return MessageFormat.format(of("period"), date(period.from()), date(period.to()));
  }

  String generated(Instant now) {
    return MessageFormat.format(of("generated"), MINUTE.format(now));
  }

  static String date(LocalDate date) {
    return DATE.format(date);
  }
}
