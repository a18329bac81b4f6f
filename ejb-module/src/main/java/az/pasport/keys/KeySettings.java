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
}
