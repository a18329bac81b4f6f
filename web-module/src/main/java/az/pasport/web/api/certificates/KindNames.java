package az.pasport.web.api.certificates;

import az.pasport.decree.CertificateKind;
import az.pasport.web.api.json.Text;
import java.util.Locale;
import java.util.Optional;

/** The kinds of certificate, as addresses and people call them. */
public final class KindNames {
  private KindNames() {}

  /**
   * The kind that an address names: {@code vaccination}, {@code immunity} and so on, in any case.
   */
  public static Optional<CertificateKind> parse(String name) {
    for (CertificateKind kind : CertificateKind.values()) {
      if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  public static String inAddress(CertificateKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  public static Text title(CertificateKind kind) {
    return Text.of(kind);
  }
}
