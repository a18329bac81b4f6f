package az.pasport.trust;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Keys for tests in other packages. */
public final class TestTrust {
  private TestTrust() {}

  /** A signer with a key of its own, kept in a file of a test's folder. */
  public static DocumentSigner signer(Path folder, Clock clock) {
    return new DocumentSigner(store(folder, clock));
  }

  /** A list with that signer as our own. */
  public static TrustList list(Path folder, Clock clock) {
    return new TrustList(store(folder, clock));
  }

  private static SigningKeyStore store(Path folder, Clock clock) {
    return new ConfiguredSigningKeyStore(
        folder.resolve("keys.p12"), Optional.of("secret"), false, true, clock);
  }

  /** A list with one signer of another country. */
  public static TrustList foreign(X509Certificate certificate) {
    return new TrustList(
        new SigningKeyStore() {
          @Override
          public SigningKey current() {
            throw new SigningKeyUnavailable("None in this test");
          }

          @Override
          public List<TrustedSigner> signers() {
            return List.of(TrustedSigner.foreign(certificate));
          }
        });
  }

  /** A list whose keys cannot be opened. */
  public static TrustList unavailable(Path folder, Clock clock) {
    return new TrustList(
        new ConfiguredSigningKeyStore(
            folder.resolve("absent.p12"), Optional.empty(), false, false, clock));
  }
}
