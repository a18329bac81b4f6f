package az.pasport.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.security.auth.login.FailedLoginException;

/**
 * Keys in a token behind PKCS#11: a hardware security module, or SoftHSM. A private key never
 * leaves the token; what is held here is a handle by which the token signs.
 *
 * <p>The token is spoken to through the JDK's SunPKCS11, configured by a file of the operator's
 * (library, slot). The provider is asked by name and never installed, so that nothing else in the
 * server meets it.
 */
final class Pkcs11SigningKeyStore implements SigningKeyStore {
  /** A token tells nobody that its content has changed, so it is listed anew now and then. */
  private static final Duration LISTED_EVERY = Duration.ofMinutes(1);

  private final Path configuration;
  private final char[] pin;
  private final Clock clock;
  private final Provider provider;

  /**
   * @param configuration a configuration of SunPKCS11: {@code name}, {@code library}, {@code slot}
   * @throws SigningKeyUnavailable when the library cannot be loaded or has no such slot
   */
  Pkcs11SigningKeyStore(Path configuration, char[] pin, Clock clock) {
    this.configuration = configuration.toAbsolutePath();
    this.pin = pin.clone();
    this.clock = clock;
    try {
      Provider generic = Security.getProvider("SunPKCS11");
      if (generic == null) {
        throw new SigningKeyUnavailable(
            "This Java runtime has no SunPKCS11 (module jdk.crypto.cryptoki)");
      }
      this.provider = generic.configure(this.configuration.toString());
    } catch (InvalidParameterException | UnsupportedOperationException | ProviderException e) {
      throw new SigningKeyUnavailable(
          "The token of pasport.keys.pkcs11="
              + this.configuration
              + " cannot be opened: see its library and slot",
          e);
    }
  }

  @Override
  public Object edition() {
    return clock.instant().getEpochSecond() / LISTED_EVERY.toSeconds();
  }

  @Override
  public KeyRing read() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, pin);
      return KeyRing.in(store, pin, Optional.of(provider), "the token of " + configuration);
    } catch (IOException e) {
      if (hasCause(e, FailedLoginException.class)) {
        throw new SigningKeyUnavailable(
            "PASPORT_KEYS_PASSWORD is not the PIN of the token of " + configuration, e);
      }
      throw new SigningKeyUnavailable("The token of " + configuration + " cannot be read", e);
    } catch (GeneralSecurityException | ProviderException e) {
      throw new SigningKeyUnavailable("The token of " + configuration + " cannot be used", e);
    }
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
