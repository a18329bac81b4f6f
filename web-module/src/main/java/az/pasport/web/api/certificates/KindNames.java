package az.pasport.web.api.certificates;

import az.pasport.decree.CertificateKind;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of certificate as addresses call them: {@code vaccination}, {@code immunity}. */
final class KindNames {
  private KindNames() {}

  /** The kind that an address names, in any case. */
  static Optional<CertificateKind> parse(String name) {
    return Stream.of(CertificateKind.values())
        .filter(kind -> kind.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  static String inAddress(CertificateKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
