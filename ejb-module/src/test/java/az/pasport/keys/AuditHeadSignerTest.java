package az.pasport.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.X509CertUtils;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditHeadSignerTest {
  private static final byte[] PAYLOAD = "{\"place\":1}".getBytes(StandardCharsets.UTF_8);

  private final Clock clock = Clock.fixed(Instant.parse("2022-01-10T08:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void signsWithTheKeyForTheAudit() throws Exception {
    SigningKeys keys = TestTrust.keys(folder, clock);
    JWSObject head = JWSObject.parse(TestTrust.headSigner(keys, clock).sign(PAYLOAD));

    X509Certificate signer =
        X509CertUtils.parse(head.getHeader().getX509CertChain().get(0).decode());
    assertThat(signer.getExtendedKeyUsage()).containsExactly(KeyRing.AUDIT);
    assertThat(head.verify(new ECDSAVerifier((ECPublicKey) signer.getPublicKey()))).isTrue();
    assertThat(head.getHeader().getType().getType()).isEqualTo("pasport-audit-head");
    assertThat(head.getHeader().getX509CertChain()).as("up to the authority").hasSize(2);
  }

  @Test
  void everythingElseIsSignedWithoutAKeyForTheAudit() throws Exception {
    String missing =
        "audit-" + TestTrust.keys(folder, clock).ring().auditSigner(clock.instant()).id();
    KeyFileChange.make(folder.resolve("keys.p12"), store -> store.deleteEntry(missing));
    SigningKeys kept = new SigningKeys(TestTrust.kept(folder.resolve("keys.p12")), clock);
    var heads = TestTrust.headSigner(kept, clock);

    assertThat(heads.hasKey()).isFalse();
    assertThatExceptionOfType(SigningKeyUnavailable.class)
        .isThrownBy(() -> heads.sign(PAYLOAD))
        .withMessageStartingWith("No certificate for heads of the audit");
    assertThat(TestTrust.signer(kept, clock).ready()).isTrue();
    assertThat(TestTrust.expiryMonitor(kept, clock).warnings())
        .containsOnly(entry("key.AUDIT", "no key in force"));
  }
}
