package az.pasport.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The key store that the configuration names, opened when it is first needed. One that cannot be
 * opened is tried again at the next use, so that an operator can mend it under a running server.
 */
@ApplicationScoped
class ConfiguredSigningKeyStore implements SigningKeyStore {
  private static final Logger LOGGER = System.getLogger("az.pasport.trust");

  /** Of a demo's key only, which is worth nothing: a real key's password is never in the code. */
  private static final String DEMO_PASSWORD = "pasport-demo";

  private final Path file;
  private final Optional<String> password;
  private final boolean demo;
  private final boolean create;
  private final Clock clock;
  private volatile @Nullable SigningKeyStore opened;

  /** For the container's client proxy, which never reads its own fields. */
  ConfiguredSigningKeyStore() {
    this(
        Path.of("data/keys.p12"),
        Optional.empty(),
        false,
        false,
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  @Inject
  ConfiguredSigningKeyStore(
      @ConfigProperty(name = "pasport.keys.file", defaultValue = "data/keys.p12") String file,
      @ConfigProperty(name = "pasport.keys.password") Optional<String> password,
      @ConfigProperty(name = "pasport.demo", defaultValue = "false") boolean demo,
      @ConfigProperty(name = "pasport.keys.create", defaultValue = "false") boolean create,
      Clock clock) {
    this(Path.of(file), password, demo, create, clock);
  }

  ConfiguredSigningKeyStore(
      Path file, Optional<String> password, boolean demo, boolean create, Clock clock) {
    this.file = file;
    this.password = password;
    this.demo = demo;
    this.create = create;
    this.clock = clock;
  }

  @Override
  public SigningKey current() {
    return open().current();
  }

  @Override
  public List<TrustedSigner> signers() {
    return open().signers();
  }

  private SigningKeyStore open() {
    SigningKeyStore store = opened;
    return store != null ? store : openOnce();
  }

  private synchronized SigningKeyStore openOnce() {
    SigningKeyStore store = opened;
    if (store == null) {
      char[] secret = secret();
      makeIfAbsent(secret);
      store = Pkcs12SigningKeyStore.open(file, secret, clock);
      opened = store;
    }
    return store;
  }

  private char[] secret() {
    return password
        .or(() -> demo ? Optional.of(DEMO_PASSWORD) : Optional.empty())
        .orElseThrow(
            () ->
                new SigningKeyUnavailable(
                    "Set PASPORT_KEYS_PASSWORD to the password of the signing keys in " + file))
        .toCharArray();
  }

  private void makeIfAbsent(char[] secret) {
    if (Files.exists(file)) {
      return;
    }
    if (!demo && !create) {
      throw new SigningKeyUnavailable(
          "No signing keys at "
              + file.toAbsolutePath()
              + ": name their file in pasport.keys.file; or, for development only, have a key made"
              + " with pasport.keys.create=true");
    }
    if (new KeyFile(file).createIfAbsent(secret, clock.instant())) {
      LOGGER.log(Level.WARNING, "Made a development signing key in {0}", file.toAbsolutePath());
    }
  }
}
