package az.pasport.verification;

import java.util.Locale;

/** The three answers. */
public enum Outcome {
  /** Etibarlıdır. */
  VALID,
  /** Etibarsızdır. */
  NOT_VALID,
  /** Müəyyən etmək mümkün deyil. */
  CANNOT_TELL;

  /** The answer in words, in Azerbaijani, English or Russian. */
  public String text(Locale locale) {
    return Wording.text(this, locale);
  }
}
