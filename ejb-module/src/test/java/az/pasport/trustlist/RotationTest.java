package az.pasport.trustlist;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.hcert.CertificatePayload;
import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.DccKeyUsage;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.HolderName;
import az.pasport.keys.DocumentSigner;
import az.pasport.keys.KeyFileChange;
import az.pasport.keys.KeyId;
import az.pasport.keys.OwnSigners;
import az.pasport.keys.TestTrust;
import az.pasport.samples.SampleEntries;
import az.pasport.testsupport.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a signer's key, as certificates meet it. */
class RotationTest {
  private static final Instant NOW = Instant.parse("2022-01-10T08:00:00Z");
  private static final Duration LEAD = Duration.ofDays(1);

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(NOW);

  @Test
  void oldSignaturesVerifyAsLongAsTheirSignerIsListed() throws Exception {
    DocumentSigner signer = TestTrust.signer(folder, clock);
    var published = new HashSet<KeyId>();
    OwnSigners own = TestTrust.own(folder, published, clock);
    TrustList list = TestTrustLists.list(own, clock);
    own.listed().forEach(listed -> published.add(listed.id()));
    String old = sign(signer);
    String oldKey = KeyId.of(TestTrust.certificate(folder, clock, DccKeyUsage.VACCINATION)).hex();

    KeyFileChange.addKeys(folder.resolve("keys.p12"), NOW);
    moveOn(Duration.ofMinutes(1));
    assertThat(keyOf(sign(signer))).as("the new one is published and waits").isEqualTo(oldKey);
    moveOn(LEAD.plusHours(1));
    String newer = sign(signer);
    assertThat(keyOf(newer)).isNotEqualTo(oldKey);
    assertThat(isBelieved(list, newer)).isTrue();
    assertThat(isBelieved(list, old)).as("signed by the old key, which is listed").isTrue();
    assertThat(isWithdrawn(list, old)).isFalse();

    KeyFileChange.make(folder.resolve("keys.p12"), store -> store.deleteEntry("dsc-" + oldKey));
    moveOn(Duration.ofMinutes(1));
    assertThat(isBelieved(list, old)).as("signed by a key that was withdrawn").isFalse();
    assertThat(isWithdrawn(list, old)).isTrue();
    assertThat(list.withdrawnForCertain()).containsExactly(oldKey);
    assertThat(isWithdrawn(list, newer)).isFalse();
    assertThat(signer.isListed(DocumentSigner.keyIdOf(old))).isFalse();
    assertThat(isBelieved(list, newer)).isTrue();
  }

  private static String sign(DocumentSigner signer) {
    var dose =
        new SampleEntries("Səhiyyə Nazirliyi", "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#A")
            .vaccination(LocalDate.of(2021, 7, 1));
    var name = new HolderName("Həsənov", "Çingiz", "HASANOV", "CHINGIZ");
    return signer
        .sign(new CertificatePayload(name, "1971-03-04", dose), NOW, NOW.plus(Duration.ofDays(300)))
        .qr();
  }

  private static String keyOf(String qr) throws HcertException {
    return KeyId.of(HcertDecoder.unwrap(qr).keyId()).hex();
  }

  private static boolean isWithdrawn(TrustList list, String qr) throws HcertException {
    return list.isWithdrawn(HcertDecoder.unwrap(qr).keyId());
  }

  private static boolean isBelieved(TrustList list, String qr) throws HcertException {
    CoseSign1 envelope = HcertDecoder.unwrap(qr);
    return list.candidates(envelope.keyId()).stream().anyMatch(it -> it.signed(envelope));
  }

  private void moveOn(Duration time) {
    clock.advance(time);
  }
}
