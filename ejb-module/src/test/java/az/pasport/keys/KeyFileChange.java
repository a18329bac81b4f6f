package az.pasport.keys;

import az.pasport.demo.DemoKeys;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;

/** What an operator does to a key file under a running server. */
public interface KeyFileChange {
  char[] PASSWORD = "secret".toCharArray();

  void in(KeyStore store) throws Exception;

  /** Opens the file, changes it, and writes it. */
  static void make(Path file, KeyFileChange change) throws Exception {
    KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
    change.in(store);
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
  }

  /** Adds a key of each kind, with certificates in force from an instant on. */
  static void addKeys(Path file, Instant from) throws Exception {
    KeyStore newer = KeyStore.getInstance("PKCS12");
    newer.load(null, PASSWORD);
    // A certificate made for development begins an hour early, for clocks that are behind.
    new DemoKeys(newer, PASSWORD, from.plus(Duration.ofHours(1))).complete();
    make(
        file,
        store -> {
          for (String alias : Collections.list(newer.aliases())) {
            store.setKeyEntry(
                "new-" + alias,
                newer.getKey(alias, PASSWORD),
                PASSWORD,
                newer.getCertificateChain(alias));
          }
        });
  }
}
