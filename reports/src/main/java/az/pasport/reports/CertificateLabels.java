package az.pasport.reports;

import az.pasport.message.Messages;

/** Texts of the paper: Azerbaijani first and English beside it. The templates call it. */
public final class CertificateLabels {
  /** Azerbaijani and English, in one style. */
  static String both(String key) {
    return joined(Messages.AZ.of(key), Messages.EN.of(key));
  }

  static String joined(String az, String en) {
    return az + " / " + en;
  }

  /** A label: the English text in grey. */
  public String label(String key) {
    return styled(key, "");
  }

  /** A heading: the English text in grey, lighter and smaller. */
  public String heading(String key) {
    return styled(key, " isBold=\"false\" size=\"8.5\"");
  }

  public String plain(String key) {
    return both(key);
  }

  public String az(String key, Object... values) {
    return Messages.AZ.of(key, values);
  }

  public String en(String key, Object... values) {
    return Messages.EN.of(key, values);
  }

  private static String styled(String key, String more) {
    return "%s <style forecolor=\"#56626F\"%s>/ %s</style>"
        .formatted(Messages.AZ.of(key), more, Messages.EN.of(key));
  }
}
