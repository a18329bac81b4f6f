package az.pasport.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes the PKCS#12 file of development keys at first start, and completes one of an older version.
 * The file appears whole or not at all, readable by its owner only; of several processes that start
 * at once, one makes it.
 */
final class KeyFile {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Path file;

  KeyFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /**
   * Makes the file, or adds to it what it lacks.
   *
   * @return whether this call did; not when the file is whole, nor when it cannot be opened with
   *     this password, which whoever reads it will say
   */
  boolean complete(char[] password, Instant now) {
    try {
      Files.createDirectories(file.getParent());
      Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = lock(channel, lockFile)) {
        return lock.isValid() && completeAlone(password, now);
      }
    } catch (IOException e) {
      throw new SigningKeyUnavailable("The signing key file " + file + " cannot be made", e);
    } catch (GeneralSecurityException e) {
      throw new SigningKeyUnavailable("Development signing keys cannot be made", e);
    }
  }

  private boolean completeAlone(char[] password, Instant now)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, password);
      } catch (IOException e) {
        return false;
      }
    } else {
      store.load(null, password);
    }
    boolean changed = new DevelopmentKeys(store, password, now).complete();
    if (changed) {
      write(store, password);
    }
    return changed;
  }

  private static FileLock lock(FileChannel channel, Path lockFile) throws IOException {
    for (long waited = 0; waited < PATIENCE.toMillis(); waited += PAUSE.toMillis()) {
      FileLock lock = tryLock(channel);
      if (lock != null) {
        return lock;
      }
      try {
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted while another process makes the key", e);
      }
    }
    throw new IOException("Another process holds " + lockFile);
  }

  /** Another process holding the lock gives null; another thread of this one an exception. */
  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void write(KeyStore store, char[] password) throws IOException, GeneralSecurityException {
    // createTempFile gives a file that only its owner may read.
    Path whole = Files.createTempFile(file.getParent(), "keys", ".tmp");
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
