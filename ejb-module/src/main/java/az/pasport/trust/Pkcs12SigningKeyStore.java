package az.pasport.trust;

import az.pasport.hcert.CoseAlgorithm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Document signers' keys in a PKCS#12 file, read once. Every key in it with a certificate that is
 * no authority's is a document signer's; names of entries mean nothing.
 */
final class Pkcs12SigningKeyStore implements SigningKeyStore {
  private final Path file;
  private final Clock clock;
  private final List<SigningKey> keys;
  private final List<TrustedSigner> signers;

  private Pkcs12SigningKeyStore(Path file, Clock clock, List<SigningKey> keys) {
    this.file = file;
    this.clock = clock;
    this.keys = keys;
    this.signers = keys.stream().map(key -> TrustedSigner.own(key.certificate())).toList();
  }

  /**
   * Opens the file.
   *
   * @throws SigningKeyUnavailable when it cannot be read, the password is not its password, or a
   *     key in it is not for signing certificates
   */
  static Pkcs12SigningKeyStore open(Path file, char[] password, Clock clock) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      List<SigningKey> keys = signingKeys(store, password);
      if (keys.isEmpty()) {
        throw new SigningKeyUnavailable(file + " holds no document signer's key");
      }
      return new Pkcs12SigningKeyStore(file, clock, keys);
    } catch (IOException e) {
      if (e.getCause() instanceof UnrecoverableKeyException) {
        throw new SigningKeyUnavailable(
            "PASPORT_KEYS_PASSWORD is not the password of the signing keys in " + file, e);
      }
      throw new SigningKeyUnavailable("The signing keys in " + file + " cannot be read", e);
    } catch (GeneralSecurityException e) {
      throw new SigningKeyUnavailable("The signing keys in " + file + " cannot be used", e);
    }
  }

  private static List<SigningKey> signingKeys(KeyStore store, char[] password)
      throws GeneralSecurityException {
    List<SigningKey> keys = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)
          && store.getCertificate(alias) instanceof X509Certificate certificate
          && certificate.getBasicConstraints() < 0) {
        if (!CoseAlgorithm.ES256.fits(certificate.getPublicKey())) {
          throw new SigningKeyUnavailable("The signing key " + alias + " is no P-256 key");
        }
        keys.add(new SigningKey((PrivateKey) store.getKey(alias, password), certificate));
      }
    }
    keys.sort(Comparator.comparing(key -> key.certificate().getNotBefore()));
    return List.copyOf(keys);
  }

  @Override
  public SigningKey current() {
    Instant now = clock.instant();
    for (int i = keys.size() - 1; i >= 0; i--) {
      if (isInForce(keys.get(i).certificate(), now)) {
        return keys.get(i);
      }
    }
    X509Certificate newest = keys.get(keys.size() - 1).certificate();
    throw new SigningKeyUnavailable(
        "No signing certificate in %s is in force; the newest is from %s to %s"
            .formatted(file, newest.getNotBefore().toInstant(), newest.getNotAfter().toInstant()));
  }

  private static boolean isInForce(X509Certificate certificate, Instant now) {
    return !now.isBefore(certificate.getNotBefore().toInstant())
        && now.isBefore(certificate.getNotAfter().toInstant());
  }

  @Override
  public List<TrustedSigner> signers() {
    return signers;
  }
}
