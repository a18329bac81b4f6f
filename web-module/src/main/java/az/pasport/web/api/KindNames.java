package az.pasport.web.api;

import az.pasport.rules.CertificateKind;
import java.util.Locale;
import java.util.Optional;

/** The kinds of certificate, as addresses and people call them. */
final class KindNames {
  private KindNames() {}

  /**
   * The kind that an address names: {@code vaccination}, {@code immunity} and so on, in any case.
   */
  static Optional<CertificateKind> parse(String name) {
    for (CertificateKind kind : CertificateKind.values()) {
      if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  static String inAddress(CertificateKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static Text title(CertificateKind kind) {
    return Text.of(kind);
  }
}
