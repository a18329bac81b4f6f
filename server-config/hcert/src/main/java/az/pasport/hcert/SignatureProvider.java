package az.pasport.hcert;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.amazon.corretto.crypto.provider.SelfTestStatus;
import java.lang.ref.WeakReference;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who computes the signatures: the Amazon Corretto Crypto Provider, which is some ten times as fast
 * as the JDK's own, where its native library loads and passes its self-test; else the JDK's. The
 * choice is made once, and never fails.
 *
 * <p>The provider is used as an object and is not installed: nothing else in the process, TLS for
 * one, is touched by it. A native library belongs to one class loader, so a second deployment in
 * the same process may have to do with the JDK's.
 *
 * <p>The system property {@value #PROPERTY} set to {@code jdk} forces the JDK's.
 */
public final class SignatureProvider {
  /** {@code jdk} for the JDK's; anything else, or nothing, for the fastest that works. */
  public static final String PROPERTY = "pasport.signatures";

  /** The JDK's classes for keys in devices, which may have an encoding that is not to be taken. */
  private static final String DEVICE_KEYS = "sun.security.pkcs11.";

  private static final SignatureProvider IN_USE =
      new SignatureProvider(
          System.getProperty(PROPERTY, "").toLowerCase(Locale.ROOT).equals("jdk")
              ? null
              : corretto());

  private final @Nullable Provider corretto;

  /**
   * Keys in the provider's own form, by the key as it came: turning one into the other costs as
   * much as a signature. They go when the key that came is forgotten.
   */
  private final Map<Key, Key> translated = Collections.synchronizedMap(new WeakHashMap<>());

  /** The key that signed last: there is one at a time, and no lock is needed to find it. */
  private volatile Pair last = new Pair(new WeakReference<>(null), null);

  private SignatureProvider(@Nullable Provider corretto) {
    this.corretto = corretto;
  }

  static SignatureProvider inUse() {
    return IN_USE;
  }

  /** Which one is in use, with its version, for logs: {@code AmazonCorrettoCryptoProvider 2.5}. */
  public static String describe() {
    Provider corretto = IN_USE.corretto;
    return corretto != null ? corretto.getName() + " " + corretto.getVersionStr() : "the JDK's";
  }

  /** The provider itself, for who measures it; empty for the JDK's. */
  public static Optional<Provider> provider() {
    return Optional.ofNullable(IN_USE.corretto);
  }

  private static @Nullable Provider corretto() {
    try {
      AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
      boolean works =
          provider.getLoadingError() == null
              && provider.runSelfTests().equals(SelfTestStatus.PASSED);
      return works ? provider : null;
    } catch (LinkageError | RuntimeException e) {
      // Not on the class path, built for another machine, or loaded by another deployment already:
      // each is ordinary, and describe() tells which provider it came to.
      return null;
    }
  }

  /** A verifier for this key, initialised. */
  Signature verifying(String algorithm, PublicKey key) throws GeneralSecurityException {
    Signature signature = signature(algorithm);
    signature.initVerify((PublicKey) translated(key));
    return signature;
  }

  /**
   * A signer for this key, initialised. A key in a device (PKCS#11) stays there: only the JDK's own
   * choice of provider finds the one to which it belongs.
   */
  Signature signing(String algorithm, PrivateKey key) throws GeneralSecurityException {
    Pair known = last;
    if (!known.of().refersTo(key)) {
      boolean software =
          key instanceof ECPrivateKey
              && !key.getClass().getName().startsWith(DEVICE_KEYS)
              && key.getEncoded() != null;
      known = new Pair(new WeakReference<>(key), software ? translated(key) : null);
      last = known;
    }
    boolean software = known.own() != null;
    Signature signature = software ? signature(algorithm) : Signature.getInstance(algorithm);
    signature.initSign(software ? (PrivateKey) known.own() : key);
    return signature;
  }

  /**
   * A key as it came and, if it is one in software, in the provider's form.
   *
   * @param of held no longer than others hold it
   */
  private record Pair(WeakReference<Key> of, @Nullable Key own) {}

  private Signature signature(String algorithm) throws GeneralSecurityException {
    return corretto == null
        ? Signature.getInstance(algorithm)
        : Signature.getInstance(algorithm, corretto);
  }

  private Key translated(Key key) throws GeneralSecurityException {
    if (corretto == null) {
      return key;
    }
    Key known = translated.get(key);
    if (known == null) {
      Key plain = plain(key);
      known = KeyFactory.getInstance(plain.getAlgorithm(), corretto).translateKey(plain);
      translated.put(key, known);
    }
    return known;
  }

  /**
   * A key that is named one for RSASSA-PSS alone, as the RSA key that it is: the provider has no
   * factory for the former. Whether its limits are kept is {@link CoseAlgorithm#fits}'s to say.
   */
  private static Key plain(Key key) throws GeneralSecurityException {
    return key instanceof RSAPublicKey rsa && !rsa.getAlgorithm().equals("RSA")
        ? KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()))
        : key;
  }
}
