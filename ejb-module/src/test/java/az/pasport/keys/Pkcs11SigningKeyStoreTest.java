package az.pasport.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.hcert.CoseAlgorithm;
import az.pasport.hcert.DccKeyUsage;
import az.pasport.testsupport.SettableClock;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keys in a real token, SoftHSM's: what holds for it holds for a hardware module. The wrong PIN
 * comes first, because a process is logged in to a token once and for all.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Pkcs11SigningKeyStoreTest {
  private static final Duration LEAD = Duration.ofHours(24);
  private static SoftToken token;

  @TempDir Path folder;

  // The token dates its certificates by the machine's clock.
  private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());

  @BeforeAll
  static void fillToken() throws Exception {
    token = SoftToken.make();
    token.addAuthority("csca");
    for (DccKeyUsage usage : DccKeyUsage.values()) {
      token.addSigner("dsc-" + usage, "csca", usage.oid());
    }
    token.addSigner("lists", "csca", KeyRing.LISTS);
  }

  private SigningKeys keys(String pin) {
    return new SigningKeys(
        new KeySettings(
            folder.resolve("none.p12"),
            Optional.of(token.configuration()),
            Optional.of(pin),
            false,
            LEAD,
            LEAD),
        clock);
  }

  @Test
  void signsEveryKindInTheToken() {
    KeyRing ring = keys(SoftToken.PIN).ring();
    byte[] message = "message".getBytes(StandardCharsets.US_ASCII);

    assertThat(ring.signers()).hasSizeGreaterThanOrEqualTo(4);
    for (DccKeyUsage usage : DccKeyUsage.values()) {
      SigningKey key = ring.signerFor(usage, clock.instant(), LEAD);
      assertThat(
              CoseAlgorithm.ES256.verify(
                  key.certificate().getPublicKey(), message, key.sign(message)))
          .isTrue();
    }
    assertThat(TestTrust.signer(keys(SoftToken.PIN), clock).ready()).isTrue();
  }

  @Test
  void neverHandsOutAPrivateKey() {
    KeyRing ring = keys(SoftToken.PIN).ring();
    for (SigningKey key : ring.signingKeys()) {
      PrivateKey handle = key.handle();
      assertThat(handle.getEncoded()).isNull();
      assertThat(handle.getFormat()).isNull();
      assertThat(handle.toString()).contains("token object").contains("unextractable");
    }
    assertThat(ring.listKeys().get(0).handle().getEncoded()).isNull();
  }

  @Test
  void signsTrustDocumentsInTheToken() throws Exception {
    SigningKeys keys = keys(SoftToken.PIN);
    JWSObject document =
        JWSObject.parse(
            TestTrust.listSigner(keys, clock)
                .sign("pasport-signers", "{}".getBytes(StandardCharsets.UTF_8)));

    X509Certificate signer = keys.ring().listSigner(clock.instant(), LEAD).certificate();
    assertThat(document.verify(new ECDSAVerifier((ECPublicKey) signer.getPublicKey()))).isTrue();
    assertThat(document.getHeader().getX509CertChain()).hasSize(2);
  }

  @Test
  void noticesAKeyThatWasAddedToTheTokenUnderARunningServer() throws Exception {
    SigningKeys keys = keys(SoftToken.PIN);
    X509Certificate before =
        keys.ring().signerFor(DccKeyUsage.TEST, clock.instant(), LEAD).certificate();
    int signers = keys.ring().signers().size();

    token.addSigner("dsc-newer", "csca", DccKeyUsage.TEST.oid());
    Instant soon = clock.instant().plusSeconds(90);
    clock.set(soon);

    assertThat(keys.ring().signers()).hasSize(signers + 1);
    assertThat(keys.ring().signerFor(DccKeyUsage.TEST, soon, LEAD).certificate())
        .as("not before readers have heard of the new one")
        .isEqualTo(before);
    assertThat(
            keys.ring()
                .signerFor(DccKeyUsage.TEST, soon.plus(LEAD), LEAD)
                .certificate()
                .getSubjectX500Principal()
                .getName())
        .contains("dsc-newer");
  }

  @Test
  @Order(1)
  void namesAWrongPin() {
    assertThatExceptionOfType(SigningKeyUnavailable.class)
        .isThrownBy(keys("9999")::ring)
        .withMessageStartingWith("PASPORT_KEYS_PASSWORD is not the PIN of the token of");
  }

  @Test
  void namesAConfigurationWhoseLibraryIsNotThere() throws Exception {
    Path configuration = folder.resolve("pkcs11.cfg");
    Files.writeString(configuration, "name = none\nlibrary = /nowhere/libnone.so\n");
    SigningKeys keys =
        new SigningKeys(
            new KeySettings(
                folder.resolve("none.p12"),
                Optional.of(configuration),
                Optional.of(SoftToken.PIN),
                false,
                LEAD,
                LEAD),
            clock);
    assertThatExceptionOfType(SigningKeyUnavailable.class)
        .isThrownBy(keys::ring)
        .withMessageStartingWith("The token of pasport.keys.pkcs11=" + configuration);
  }
}
