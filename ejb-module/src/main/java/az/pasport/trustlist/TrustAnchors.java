package az.pasport.trustlist;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Whose lists of foreign signers we believe: the certificates in a PEM file of the operator's. */
final class TrustAnchors {
  private static final Logger LOGGER = System.getLogger("az.pasport.trustlist");

  private TrustAnchors() {}

  /**
   * Reads them, anew each time, so that an operator need not restart the server.
   *
   * @param file {@code pasport.trust.anchors}
   * @return none when no file is named or it cannot be read
   */
  static List<X509Certificate> read(Optional<String> file) {
    if (file.isEmpty()) {
      return List.of();
    }
    try (InputStream in = Files.newInputStream(Path.of(file.get()))) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (IOException | CertificateException e) {
      LOGGER.log(
          Level.ERROR,
          "The certificates of pasport.trust.anchors cannot be read: {0}",
          e.toString());
      return List.of();
    }
  }
}
