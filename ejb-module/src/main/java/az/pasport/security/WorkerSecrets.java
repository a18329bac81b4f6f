package az.pasport.security;

import az.pasport.startup.ReadAtStart;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secrets of workers, derived and not stored: Base64url of HMAC-SHA256 over {@code
 * FACILITY/WORKER/GENERATION} with the key {@code pasport.workers.key}. ADR 18 has the reasons. A
 * facility's code has no slash and a generation is a number, so no two workers share a text.
 */
@ApplicationScoped
public class WorkerSecrets implements ReadAtStart {
  private static final Logger LOGGER = System.getLogger("az.pasport.security");
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LEAST_KEY_BYTES = 32;

  /** The demo's, which everybody can have. */
  private static final byte[] PUBLISHED_KEY =
      "the demo's key, known to everyone".getBytes(StandardCharsets.UTF_8);

  @Inject
  @ConfigProperty(name = "pasport.workers.key")
  Optional<String> configured;

  @Inject
  @ConfigProperty(name = "pasport.demo", defaultValue = "false")
  boolean demo;

  @SuppressWarnings("NullAway.Init")
  private Optional<SecretKeySpec> key;

  /** Makes the application read the key when it starts. */
  @Override
  public void read() {}

  /** Throws {@link IllegalStateException} if the key is too short or published. */
  @PostConstruct
  void readKey() {
    key =
        configured
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(WorkerSecrets::decoded)
            .map(this::unpublished)
            .map(bytes -> new SecretKeySpec(bytes, ALGORITHM));
    if (key.isEmpty()) {
      LOGGER.log(Level.INFO, "pasport.workers.key is not set: workers have no secrets");
    }
  }

  /** Whether there is a key: without one no worker has a secret. */
  public boolean areMade() {
    return key.isPresent();
  }

  /**
   * A worker's secret of a generation, 43 characters; empty if there is no key. It opens something
   * only while the generation is the current one.
   *
   * @param worker the facility's number of the worker
   */
  public Optional<String> of(FacilityCode facility, String worker, int generation) {
    return key.map(known -> derived(known, facility + "/" + worker + "/" + generation));
  }

  private static String derived(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] bytes = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private byte[] unpublished(byte[] bytes) {
    if (!demo && MessageDigest.isEqual(bytes, PUBLISHED_KEY)) {
      throw new IllegalStateException(
          "pasport.workers.key is the demo's, which everybody can have: set another one");
    }
    return bytes;
  }

  private static byte[] decoded(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      // Without the cause: it quotes a character of the key.
      throw new IllegalStateException("pasport.workers.key is not Base64");
    }
    if (bytes.length < LEAST_KEY_BYTES) {
      throw new IllegalStateException(
          "pasport.workers.key has fewer than " + LEAST_KEY_BYTES + " bytes");
    }
    return bytes;
  }
}
