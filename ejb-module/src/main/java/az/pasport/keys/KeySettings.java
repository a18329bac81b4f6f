package az.pasport.keys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where our keys are.
 *
 * @param file a PKCS#12 file
 * @param pkcs11 the configuration of SunPKCS11, where the keys are in a token; the file is then not
 *     looked at
 * @param password of the file, or the token's PIN
 * @param demo whether this is a demo, whose keys are worth nothing
 * @param lead how long a signer's certificate is published before its key signs
 * @param listLife how long readers use a trust document
 */
record KeySettings(
    Path file,
    Optional<Path> pkcs11,
    Optional<String> password,
    boolean demo,
    Duration lead,
    Duration listLife) {
  KeySettings {
    if (lead.isNegative()) {
      throw new IllegalArgumentException("pasport.keys.lead is negative");
    }
  }

  /** A file, with nothing else said. */
  static KeySettings file(Path file) {
    return new KeySettings(
        file, Optional.empty(), Optional.empty(), false, Duration.ofDays(1), Duration.ofDays(7));
  }

  KeySettings withPassword(String secret) {
    return new KeySettings(file, pkcs11, Optional.of(secret), demo, lead, listLife);
  }

  /** Of a demo, with a demo's keys. */
  KeySettings ofDemo() {
    return new KeySettings(file, pkcs11, password, true, lead, listLife);
  }

  Duration listLead() {
    return lead.compareTo(listLife) > 0 ? lead : listLife;
  }

  /** For messages. */
  Path place() {
    return pkcs11.orElse(file);
  }
}
