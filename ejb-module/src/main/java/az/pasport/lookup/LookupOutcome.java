package az.pasport.lookup;

import az.pasport.verification.Outcome;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a look-up came to. The names are part of the API, and of the audit. */
public enum LookupOutcome {
  VALID,
  /** Of a short code only. */
  NOT_VALID,
  CANNOT_TELL,
  /** A valid certificate by a short code, of a kind that the rule of the door does not accept. */
  NOT_ACCEPTED,
  /** No valid certificate, for whatever reason. */
  NONE_FOUND,
  /** Several people have the name. */
  SEVERAL_PEOPLE;

  private static final String BUNDLE = "az.pasport.lookup.messages";

  /** Without it Java would try the server's own language before Azerbaijani. */
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Whether it counts as a look-up that found nothing. */
  boolean isFailed() {
    return this == NONE_FOUND || this == SEVERAL_PEOPLE;
  }

  /** The answer in words, in Azerbaijani, English or Russian. */
  public String text(Locale locale) {
    return switch (this) {
      case VALID -> Outcome.VALID.text(locale);
      case NOT_VALID -> Outcome.NOT_VALID.text(locale);
      case CANNOT_TELL -> Outcome.CANNOT_TELL.text(locale);
      case NOT_ACCEPTED, NONE_FOUND, SEVERAL_PEOPLE -> said(name(), locale);
    };
  }

  /** What it means, and what to do; of those two that have a reason, the reason says it. */
  String meaning(Locale locale) {
    return said(name() + ".meaning", locale);
  }

  private static String said(String key, Locale locale) {
    return ResourceBundle.getBundle(
            BUNDLE, locale, LookupOutcome.class.getClassLoader(), NO_FALLBACK)
        .getString(key);
  }
}
