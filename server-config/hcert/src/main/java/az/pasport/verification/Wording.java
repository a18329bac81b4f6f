package az.pasport.verification;

import java.util.Locale;
import java.util.ResourceBundle;

/** The canonical texts: Azerbaijani where a language has none of its own. */
final class Wording {
  private static final String BUNDLE = "az.pasport.verification.messages";

  /** Without it Java would try the server's own language before Azerbaijani. */
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Wording() {}

  static String text(Enum<?> key, Locale locale) {
    return text(key.name(), locale);
  }

  static String text(String key, Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, locale, Wording.class.getClassLoader(), NO_FALLBACK)
        .getString(key);
  }
}
