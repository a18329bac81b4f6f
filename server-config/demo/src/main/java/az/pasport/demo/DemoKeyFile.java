package az.pasport.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;

/**
 * The PKCS#12 file of a demo's keys: made when it is missing, completed when it is of an older
 * version. It appears whole or not at all, readable by its owner only.
 */
public final class DemoKeyFile {
  private final Path file;
  private final char[] password;

  /** A file, which need not exist, and its password. */
  public DemoKeyFile(Path file, char[] password) {
    this.file = file.toAbsolutePath();
    this.password = password.clone();
  }

  /**
   * Makes the file, or adds to it what it lacks or what has ended.
   *
   * @return whether there was anything to do
   * @throws NotDemoDataException when the file holds other keys than a demo's, or cannot be read or
   *     written
   */
  public boolean complete(Instant now) {
    try {
      KeyStore store = read();
      boolean changed = new DemoKeys(store, password, now).complete();
      if (changed) {
        write(store);
      }
      return changed;
    } catch (IOException e) {
      throw new NotDemoDataException("the demo's keys in " + file + ": " + e.getMessage(), e);
    } catch (GeneralSecurityException e) {
      throw new NotDemoDataException("the demo's keys cannot be made", e);
    }
  }

  private KeyStore read() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    if (!Files.exists(file)) {
      store.load(null, password);
      return store;
    }
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    if (!DemoKeys.areAllIn(store)) {
      throw new NotDemoDataException(
          file + " holds keys that are not a demo's: name another file in PASPORT_KEYS_FILE");
    }
    return store;
  }

  private void write(KeyStore store) throws IOException, GeneralSecurityException {
    Path folder = file.getParent();
    Files.createDirectories(folder);
    // createTempFile gives a file that only its owner may read.
    Path whole = Files.createTempFile(folder, "keys", ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(whole)) {
        store.store(out, password);
      }
      try (FileChannel written = FileChannel.open(whole, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
