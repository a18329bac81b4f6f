package az.pasport.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.hcert.DccKeyUsage;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyStoreTest {
  private static final Instant NOW = Instant.parse("2022-01-10T08:00:00Z");

  @TempDir Path folder;

  private static Clock clockAt(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  private Path file() {
    return folder.resolve("keys.p12");
  }

  private ConfiguredSigningKeyStore store(
      Optional<String> password, boolean demo, boolean create, Instant now) {
    return new ConfiguredSigningKeyStore(file(), password, demo, create, clockAt(now));
  }

  private ConfiguredSigningKeyStore made() {
    ConfiguredSigningKeyStore store = store(Optional.of("secret"), false, true, NOW);
    assertThat(store.signers()).hasSize(1);
    return store;
  }

  @Test
  void makesAnAuthorityAndASignerItVouchesFor() throws Exception {
    X509Certificate signer = made().current().certificate();
    KeyStore store = KeyStore.getInstance(file().toFile(), "secret".toCharArray());
    X509Certificate authority = (X509Certificate) store.getCertificate("csca");

    signer.verify(authority.getPublicKey());
    authority.verify(authority.getPublicKey());
    assertThat(authority.getBasicConstraints()).isZero();
    assertThat(authority.getKeyUsage()[5]).as("keyCertSign").isTrue();
    assertThat(signer.getBasicConstraints()).isNegative();
    assertThat(signer.getKeyUsage()[0]).as("digitalSignature").isTrue();
    assertThat(signer.getExtendedKeyUsage())
        .containsExactlyInAnyOrder(DccKeyUsage.TEST, DccKeyUsage.VACCINATION, DccKeyUsage.RECOVERY);
    assertThat(signer.getIssuerX500Principal()).isEqualTo(authority.getSubjectX500Principal());
    assertThat(signer.getNotAfter()).isBefore(authority.getNotAfter());
  }

  @Test
  void keepsTheKeyAcrossRestarts() {
    X509Certificate first = made().current().certificate();
    assertThat(store(Optional.of("secret"), false, false, NOW).current().certificate())
        .isEqualTo(first);
  }

  @Test
  void makesAFileThatOnlyItsOwnerCanRead() throws Exception {
    made();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("keys.p12", "keys.p12.lock");
    }
  }

  @Test
  void makesOneKeyWhenManyStartAtOnce() throws Exception {
    int starts = 8;
    ExecutorService threads = Executors.newFixedThreadPool(starts);
    try {
      List<Callable<X509Certificate>> tasks = new ArrayList<>();
      for (int i = 0; i < starts; i++) {
        tasks.add(() -> store(Optional.of("secret"), false, true, NOW).current().certificate());
      }
      Set<X509Certificate> certificates = new HashSet<>();
      for (Future<X509Certificate> start : threads.invokeAll(tasks)) {
        certificates.add(start.get());
      }
      assertThat(certificates).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void namesAWrongPassword() {
    made();
    assertThatExceptionOfType(SigningKeyUnavailable.class)
        .isThrownBy(() -> store(Optional.of("other"), false, false, NOW).current())
        .withMessage("PASPORT_KEYS_PASSWORD is not the password of the signing keys in " + file());
  }

  @Test
  void namesAFileThatIsNoKeyStore() throws Exception {
    Files.writeString(file(), "not a key store");
    assertThatExceptionOfType(SigningKeyUnavailable.class)
        .isThrownBy(() -> store(Optional.of("secret"), false, true, NOW).current())
        .withMessage("The signing keys in " + file() + " cannot be read");
  }

  @Test
  void asksForAPassword() {
    assertThatExceptionOfType(SigningKeyUnavailable.class)
        .isThrownBy(() -> store(Optional.empty(), false, true, NOW).current())
        .withMessageStartingWith("Set PASPORT_KEYS_PASSWORD");
    assertThat(file()).doesNotExist();
  }

  @Test
  void makesNoKeyOutsideDevelopment() {
    assertThatExceptionOfType(SigningKeyUnavailable.class)
        .isThrownBy(() -> store(Optional.of("secret"), false, false, NOW).current())
        .withMessageStartingWith("No signing keys at " + file())
        .withMessageContaining("pasport.keys.file");
    assertThat(file()).doesNotExist();
  }

  @Test
  void needsNoPasswordForADemo() {
    assertThat(store(Optional.empty(), true, false, NOW).signers()).hasSize(1);
  }

  @Test
  void opensWhatTheOperatorMended() {
    ConfiguredSigningKeyStore store = store(Optional.of("secret"), false, false, NOW);
    assertThatExceptionOfType(SigningKeyUnavailable.class).isThrownBy(store::current);
    made();
    assertThat(store.current()).isNotNull();
  }

  @Test
  void signsWithTheNewestKeyInForceAndKeepsTheOlder() throws Exception {
    X509Certificate old = made().current().certificate();
    Instant rotation = NOW.plus(Duration.ofDays(300));
    addKey(rotation);

    ConfiguredSigningKeyStore after = store(Optional.of("secret"), false, false, rotation);
    assertThat(after.current().certificate()).isNotEqualTo(old);
    assertThat(after.signers()).hasSize(2);
    assertThat(after.signers()).extracting(TrustedSigner::certificate).contains(old);

    ConfiguredSigningKeyStore before = store(Optional.of("secret"), false, false, NOW);
    assertThat(before.current().certificate()).isEqualTo(old);
  }

  private void addKey(Instant from) throws Exception {
    char[] password = "secret".toCharArray();
    KeyStore store = KeyStore.getInstance(file().toFile(), password);
    KeyStore newer = KeyStore.getInstance("PKCS12");
    newer.load(null, password);
    new DevelopmentKeys(from).addTo(newer, password);
    for (String alias : Collections.list(newer.aliases())) {
      store.setKeyEntry(
          "new-" + alias,
          newer.getKey(alias, password),
          password,
          newer.getCertificateChain(alias));
    }
    try (OutputStream out = Files.newOutputStream(file())) {
      store.store(out, password);
    }
  }

  @Test
  void doesNotSignWithACertificateThatHasEnded() {
    made();
    Instant later = NOW.plus(Duration.ofDays(4 * 365));
    assertThatExceptionOfType(SigningKeyUnavailable.class)
        .isThrownBy(() -> store(Optional.of("secret"), false, false, later).current())
        .withMessageStartingWith("No signing certificate in " + file() + " is in force");
  }
}
