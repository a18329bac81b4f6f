package az.pasport.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.demo.DemoKeyFile;
import az.pasport.demo.NotDemoDataException;
import az.pasport.hcert.DccKeyUsage;
import az.pasport.testsupport.SettableClock;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyStoreTest {
  private static final Instant NOW = Instant.parse("2022-01-10T08:00:00Z");
  private static final Duration LEAD = Duration.ofHours(24);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("keys.p12");
  }

  private KeySettings withPassword(String password) {
    return TestTrust.settings(file(), Optional.of(password), false);
  }

  private KeySettings kept() {
    return TestTrust.kept(file());
  }

  /** Makes the file, or adds what it lacks. */
  private KeySettings made() {
    new DemoKeyFile(file(), KeyFileChange.PASSWORD).complete(NOW);
    return kept();
  }

  private static SigningKeys keys(KeySettings settings, Instant now) {
    return new SigningKeys(settings, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static X509Certificate signer(SigningKeys keys, Instant now) {
    return keys.ring().signerFor(DccKeyUsage.VACCINATION, now, LEAD).certificate();
  }

  @Test
  void makesAnAuthorityAndASignerOfEachKindThatItVouchesFor() throws Exception {
    KeyRing ring = keys(made(), NOW).ring();

    X509Certificate authority = ring.authorities().get(0);
    assertThat(ring.authorities()).hasSize(1);
    authority.verify(authority.getPublicKey());
    assertThat(authority.getBasicConstraints()).isZero();
    assertThat(authority.getKeyUsage()[5]).as("keyCertSign").isTrue();
    assertThat(ring.signers()).hasSize(4);
    for (DccKeyUsage usage : DccKeyUsage.values()) {
      X509Certificate signer = ring.signerFor(usage, NOW, LEAD).certificate();
      signer.verify(authority.getPublicKey());
      assertThat(ring.authorityOf(signer)).hasValue(authority);
      assertThat(signer.getBasicConstraints()).isNegative();
      assertThat(signer.getKeyUsage()[0]).as("digitalSignature").isTrue();
      assertThat(signer.getExtendedKeyUsage()).containsExactly(usage.oid());
      assertThat(signer.getNotAfter()).isBefore(authority.getNotAfter());
    }
  }

  @Test
  void makesAKeyForTrustDocumentsThatSignsNoCertificate() throws Exception {
    KeyRing ring = keys(made(), NOW).ring();
    X509Certificate lists = ring.listSigner(NOW, LEAD).certificate();
    assertThat(lists.getExtendedKeyUsage()).containsExactly(KeyRing.LISTS);
    assertThat(ring.signers()).extracting(SignerCertificate::certificate).doesNotContain(lists);
  }

  @Test
  void makesAKeyForTheAuditThatSignsNeitherCertificatesNorTrustDocuments() throws Exception {
    KeyRing ring = keys(made(), NOW).ring();
    X509Certificate audit = ring.auditSigner(NOW).certificate();
    assertThat(audit.getExtendedKeyUsage()).containsExactly(KeyRing.AUDIT);
    assertThat(ring.signers()).extracting(SignerCertificate::certificate).doesNotContain(audit);
    assertThat(ring.signingKeys()).extracting(SigningKey::certificate).doesNotContain(audit);
    assertThat(ring.listKeys()).extracting(SigningKey::certificate).doesNotContain(audit);
  }

  @Test
  void addsTheKeyForTheAuditToAFileOfWhenThereWasNone() throws Exception {
    KeyRing whole = keys(made(), NOW).ring();
    change(store -> store.deleteEntry("audit-" + whole.auditSigner(NOW).id()));

    KeyRing completed = keys(made(), NOW).ring();

    assertThat(completed.auditKeys()).hasSize(1);
    assertThat(completed.signers())
        .extracting(SignerCertificate::certificate)
        .containsExactlyElementsOf(
            whole.signers().stream().map(SignerCertificate::certificate).toList());
  }

  @Test
  void keepsTheKeysAcrossRestarts() {
    X509Certificate first = signer(keys(made(), NOW), NOW);
    assertThat(signer(keys(kept(), NOW), NOW)).isEqualTo(first);
    assertThat(signer(keys(made(), NOW), NOW)).isEqualTo(first);
  }

  @Test
  void addsWhatAFileOfAnOlderVersionLacks() throws Exception {
    KeyRing whole = keys(made(), NOW).ring();
    X509Certificate kept = whole.signerFor(DccKeyUsage.TEST, NOW, LEAD).certificate();
    change(
        store -> {
          for (String alias : Collections.list(store.aliases())) {
            if (!alias.equals("csca") && !store.getCertificate(alias).equals(kept)) {
              store.deleteEntry(alias);
            }
          }
        });

    KeyRing completed = keys(made(), NOW).ring();

    assertThat(completed.signers()).hasSize(4);
    assertThat(completed.signerFor(DccKeyUsage.TEST, NOW, LEAD).certificate()).isEqualTo(kept);
    assertThat(completed.listKeys()).hasSize(1);
  }

  @Test
  void addsTheKeyForContraindicationsToAFileOfWhenThereWasNone() throws Exception {
    KeyRing whole = keys(made(), NOW).ring();
    X509Certificate absent = whole.signerFor(DccKeyUsage.CONTRAINDICATION, NOW, LEAD).certificate();
    change(store -> store.deleteEntry("dsc-" + KeyId.of(absent)));

    KeyRing completed = keys(made(), NOW).ring();

    assertThat(completed.signers())
        .hasSize(4)
        .extracting(SignerCertificate::certificate)
        .doesNotContain(absent);
    for (DccKeyUsage usage : DccKeyUsage.OF_DCCS) {
      assertThat(completed.signerFor(usage, NOW, LEAD).certificate())
          .isEqualTo(whole.signerFor(usage, NOW, LEAD).certificate());
    }
    assertThat(completed.keysFor(DccKeyUsage.CONTRAINDICATION)).anyMatch(key -> key.isInForce(NOW));
  }

  @Test
  void makesAFileThatOnlyItsOwnerCanRead() throws Exception {
    keys(made(), NOW).ring();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString())).containsExactly("keys.p12");
    }
  }

  private static void assertUnavailable(SigningKeys keys, String message) {
    assertThatExceptionOfType(SigningKeyUnavailable.class)
        .isThrownBy(keys::ring)
        .withMessageStartingWith(message);
  }

  @Test
  void namesAWrongPassword() {
    keys(made(), NOW).ring();
    assertUnavailable(
        keys(withPassword("other"), NOW),
        "PASPORT_KEYS_PASSWORD is not the password of the signing keys in " + file());
  }

  @Test
  void namesAFileThatIsNoKeyStore() throws Exception {
    Files.writeString(file(), "not a key store");
    assertUnavailable(keys(kept(), NOW), "The signing keys in " + file() + " cannot be read");
    assertThatExceptionOfType(NotDemoDataException.class).isThrownBy(this::made);
    assertThat(file()).content().isEqualTo("not a key store");
  }

  @Test
  void asksForAPassword() {
    assertUnavailable(
        keys(TestTrust.settings(file(), Optional.empty(), true), NOW), "Set PASPORT_KEYS_PASSWORD");
  }

  @Test
  void makesNoKey() {
    assertUnavailable(keys(kept(), NOW), "No signing keys at " + file());
    assertThat(file()).doesNotExist();
  }

  @Test
  void refusesAStoreWithoutADocumentSigner() throws Exception {
    keys(made(), NOW).ring();
    change(
        store -> {
          for (String alias : Collections.list(store.aliases())) {
            if (alias.startsWith("dsc-")) {
              store.deleteEntry(alias);
            }
          }
        });
    assertUnavailable(keys(kept(), NOW), file() + " holds no document signer's key");
  }

  @Test
  void demoKeysAreRefusedInProduction() {
    made();
    assertThatExceptionOfType(KeyOrigin.WrongOrigin.class)
        .isThrownBy(() -> keys(withPassword("secret"), NOW).ring())
        .withMessageContaining(file() + " are a demo's")
        .withMessageContaining("pasport.keys.file");
  }

  @Test
  void demoKeyAmongTheCountrysIsRefusedInProduction() throws Exception {
    made();
    // What is left is one certificate without its key.
    change(
        store -> {
          KeyStore.TrustedCertificateEntry demos =
              new KeyStore.TrustedCertificateEntry(store.getCertificate("csca"));
          for (String alias : Collections.list(store.aliases())) {
            store.deleteEntry(alias);
          }
          store.setEntry("demo", demos, null);
          TestKeys.addCountrysKey(store, KeyFileChange.PASSWORD, NOW);
        });
    assertThatExceptionOfType(KeyOrigin.WrongOrigin.class)
        .isThrownBy(() -> keys(withPassword("secret"), NOW).ring());
  }

  @Test
  void countrysKeysAreRefusedInADemo() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, KeyFileChange.PASSWORD);
    TestKeys.addCountrysKey(store, KeyFileChange.PASSWORD, NOW);
    try (OutputStream out = Files.newOutputStream(file())) {
      store.store(out, KeyFileChange.PASSWORD);
    }
    assertThat(keys(withPassword("secret"), NOW).ring().signers()).hasSize(1);
    assertThatExceptionOfType(KeyOrigin.WrongOrigin.class)
        .isThrownBy(() -> keys(kept(), NOW).ring())
        .withMessageContaining("pasport.demo is on");
    assertThatExceptionOfType(NotDemoDataException.class)
        .isThrownBy(this::made)
        .withMessageContaining("not a demo's");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pasport-demo", "demo-2021"})
  void publishedPasswordOfKeysIsRefusedInProduction(String password) throws Exception {
    Files.writeString(file(), "whatever it holds");
    assertThatExceptionOfType(KeyOrigin.WrongOrigin.class)
        .isThrownBy(() -> keys(withPassword(password), NOW).ring())
        .withMessageContaining("published")
        .withMessageNotContaining(password);
  }

  @Test
  void demoKeysPutThereUnderARunningServerAreNotTaken() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, KeyFileChange.PASSWORD);
    TestKeys.addCountrysKey(store, KeyFileChange.PASSWORD, NOW);
    try (OutputStream out = Files.newOutputStream(file())) {
      store.store(out, KeyFileChange.PASSWORD);
    }
    var clock = new SettableClock(NOW);
    SigningKeys keys = new SigningKeys(withPassword("secret"), clock);
    List<SignerCertificate> countrys = keys.ring().signers();

    Files.delete(file());
    made();
    clock.set(NOW.plusSeconds(10));

    assertThat(keys.ring().signers()).isEqualTo(countrys);
    assertThat(keys.trouble()).hasValueSatisfying(why -> assertThat(why).contains("a demo's"));
  }

  @Test
  void opensWhatTheOperatorMended() {
    SigningKeys keys = keys(kept(), NOW);
    assertUnavailable(keys, "No signing keys at");
    made();
    assertThat(keys.ring().signers()).hasSize(4);
  }

  @Test
  void rotatesUnderARunningServerAndKeepsTheOlderKeyOnTheList() throws Exception {
    var clock = new SettableClock(NOW);
    SigningKeys keys = new SigningKeys(made(), clock);
    X509Certificate old = signer(keys, NOW);

    Instant added = NOW.plus(Duration.ofDays(300));
    clock.set(added);
    KeyFileChange.addKeys(file(), added);

    assertThat(keys.ring().signers()).extracting(SignerCertificate::certificate).contains(old);
    assertThat(keys.ring().signers()).as("published at once").hasSize(8);
    assertThat(signer(keys, added)).as("until readers know the new one").isEqualTo(old);
    assertThat(signer(keys, added.plus(LEAD))).as("a day later").isNotEqualTo(old);
  }

  @Test
  void signsWithANewKeyAtOnceWhenTheOldHasEnded() throws Exception {
    X509Certificate old = signer(keys(made(), NOW), NOW);
    Instant after = old.getNotAfter().toInstant().plusSeconds(1);
    KeyFileChange.addKeys(file(), after);
    assertThat(signer(keys(kept(), after), after)).isNotEqualTo(old);
  }

  @Test
  void listsASignerWhosePrivateKeyWasDestroyedAndSignsNoMoreWithIt() throws Exception {
    X509Certificate retired = signer(keys(made(), NOW), NOW);
    change(
        store -> {
          store.deleteEntry("dsc-" + KeyId.of(retired));
          store.setCertificateEntry("retired", retired);
        });

    KeyRing ring = keys(kept(), NOW).ring();

    assertThat(ring.signers()).extracting(SignerCertificate::certificate).contains(retired);
    assertThatExceptionOfType(SigningKeyUnavailable.class)
        .isThrownBy(() -> ring.signerFor(DccKeyUsage.VACCINATION, NOW, LEAD))
        .withMessageStartingWith("No signing certificate for VACCINATION in " + file());
  }

  @Test
  void neverListsARetiredKeyForTrustDocumentsAsASigner() throws Exception {
    X509Certificate retired = keys(made(), NOW).ring().listSigner(NOW, LEAD).certificate();
    change(
        store -> {
          store.deleteEntry("list-" + KeyId.of(retired));
          store.setCertificateEntry("retired", retired);
        });
    assertThat(keys(kept(), NOW).ring().signers())
        .hasSize(4)
        .extracting(SignerCertificate::certificate)
        .doesNotContain(retired);
  }

  @Test
  void withdrawsAKeyThatLeftTheStore() throws Exception {
    var clock = new SettableClock(NOW);
    SigningKeys keys = new SigningKeys(made(), clock);
    X509Certificate withdrawn = signer(keys, NOW);
    change(store -> store.deleteEntry("dsc-" + KeyId.of(withdrawn)));

    clock.set(NOW.plusSeconds(10));

    assertThat(keys.ring().signers())
        .hasSize(3)
        .extracting(SignerCertificate::certificate)
        .doesNotContain(withdrawn);
  }

  @Test
  void keepsItsKeysWhileTheStoreCannotBeReadAndSaysSo() throws Exception {
    var clock = new SettableClock(NOW);
    SigningKeys keys = new SigningKeys(made(), clock);
    X509Certificate before = signer(keys, NOW);
    assertThat(keys.trouble()).isEmpty();
    byte[] whole = Files.readAllBytes(file());
    Files.writeString(file(), "half a file");

    clock.set(NOW.plusSeconds(10));
    assertThat(signer(keys, NOW)).isEqualTo(before);
    assertThat(keys.trouble()).hasValue("The signing keys in " + file() + " cannot be read");

    Files.write(file(), whole);
    clock.set(NOW.plusSeconds(20));
    assertThat(keys.trouble()).isEmpty();
  }

  private void change(KeyFileChange change) throws Exception {
    KeyFileChange.make(file(), change);
  }
}
