package az.pasport.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Keys in a PKCS#12 file (RFC 7292): for development, and where no token is to be had. <strong>Who
 * copies the file and knows the password has the country's keys.</strong>
 */
final class Pkcs12SigningKeyStore implements SigningKeyStore {
  private final Path file;
  private final char[] password;

  Pkcs12SigningKeyStore(Path file, char[] password) {
    this.file = file.toAbsolutePath();
    this.password = password.clone();
  }

  @Override
  public Object edition() {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      // A key is never null, but a file system may have none.
      return Arrays.asList(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    } catch (IOException e) {
      throw new SigningKeyUnavailable("The signing keys in " + file + " cannot be read", e);
    }
  }

  @Override
  public KeyRing read() {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      return KeyRing.in(store, password, Optional.empty(), file.toString());
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
}
