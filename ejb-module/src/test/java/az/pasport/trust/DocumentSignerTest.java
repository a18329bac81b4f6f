package az.pasport.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.hcert.CertificatePayload;
import az.pasport.hcert.DccKeyUsage;
import az.pasport.hcert.Entry;
import az.pasport.hcert.Hcert;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HolderName;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.VaccinationEntry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SignatureException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.digg.dgc.payload.v1.DigitalCovidCertificate;
import se.digg.dgc.service.impl.DefaultDGCDecoder;
import se.digg.dgc.signatures.impl.DefaultDGCSignatureVerifier;

class DocumentSignerTest {
  private static final Instant NOW = Instant.parse("2022-01-10T08:00:00Z");
  private static final Instant EXPIRES = NOW.plus(Duration.ofDays(365));

  @TempDir Path folder;
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private DocumentSigner signer;

  @BeforeEach
  void open() {
    signer = TestTrust.signer(folder, clock);
  }

  private X509Certificate certificateFor(CertificatePayload payload) {
    return TestTrust.certificate(folder, clock, DccKeyUsage.of(payload.entry()));
  }

  static Stream<CertificatePayload> payloads() {
    HolderName name = new HolderName("Həsənov", "Çingiz Qəşəm oğlu", "HASANOV", "CHINGIZ");
    return Stream.of(
        new CertificatePayload(
            name,
            "1971-03-04",
            new VaccinationEntry(
                Entry.COVID_19,
                "29061000087103",
                "EU/1/21/1529",
                "ORG-100001699",
                2,
                2,
                LocalDate.of(2021, 7, 1),
                "AZ",
                "Səhiyyə Nazirliyi",
                "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#A")),
        new CertificatePayload(
            name,
            "1971-03-04",
            new RecoveryEntry(
                Entry.COVID_19,
                LocalDate.of(2021, 12, 1),
                "AZ",
                "Səhiyyə Nazirliyi",
                LocalDate.of(2021, 12, 15),
                LocalDate.of(2022, 6, 1),
                "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQS#B")));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void signsWhatItsCertificateVerifies(CertificatePayload payload) throws Exception {
    Hcert hcert = HcertDecoder.decode(signer.sign(payload, NOW, EXPIRES).qr());
    X509Certificate certificate = certificateFor(payload);

    assertThat(hcert.verify(certificate.getPublicKey())).isTrue();
    assertThat(hcert.issuingCountry()).isEqualTo("AZ");
    assertThat(hcert.payload().entry()).isEqualTo(payload.entry());
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    assertThat(hcert.keyId()).isEqualTo(Arrays.copyOf(digest, 8));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void isReadByTheSwedishAgencysLibrary(CertificatePayload payload) throws Exception {
    DefaultDGCSignatureVerifier verifier = new DefaultDGCSignatureVerifier();
    verifier.setTestValidationTime(NOW.plusSeconds(60));
    DefaultDGCDecoder decoder =
        new DefaultDGCDecoder(verifier, (country, keyId) -> List.of(certificateFor(payload)));

    DigitalCovidCertificate read = decoder.decode(signer.sign(payload, NOW, EXPIRES).qr());

    assertThat(read.getNam().getFn()).isEqualTo("Həsənov");
    assertThat(read.getNam().getFnt()).isEqualTo("HASANOV");
    assertThat(read.getDateOfBirth().toString()).isEqualTo("1971-03-04");
    if (payload.entry() instanceof VaccinationEntry) {
      assertThat(read.getV().get(0).getMp()).isEqualTo("EU/1/21/1529");
      assertThat(read.getV().get(0).getDt()).isEqualTo(LocalDate.of(2021, 7, 1));
    } else {
      assertThat(read.getR().get(0).getDu()).isEqualTo(LocalDate.of(2022, 6, 1));
    }
  }

  @Test
  void isRefusedByTheSwedishAgencysLibraryUnderAnotherKey() {
    DefaultDGCSignatureVerifier verifier = new DefaultDGCSignatureVerifier();
    verifier.setTestValidationTime(NOW.plusSeconds(60));
    X509Certificate other =
        TestTrust.certificate(folder.resolve("other"), clock, DccKeyUsage.VACCINATION);
    DefaultDGCDecoder decoder = new DefaultDGCDecoder(verifier, (country, keyId) -> List.of(other));
    String text = signer.sign(payloads().findFirst().orElseThrow(), NOW, EXPIRES).qr();

    assertThatExceptionOfType(SignatureException.class).isThrownBy(() -> decoder.decode(text));
  }

  @Test
  void signsNothingThatOutlivesItsSigner() throws Exception {
    CertificatePayload payload = payloads().findFirst().orElseThrow();
    Instant signerEnds = certificateFor(payload).getNotAfter().toInstant();

    DocumentSigner.Signed signed = signer.sign(payload, NOW, signerEnds.plusSeconds(1));

    assertThat(signed.expiresAt()).isEqualTo(signerEnds);
    assertThat(HcertDecoder.decode(signed.qr()).expiresAt()).hasValue(signerEnds);
  }

  @Test
  void signsEachKindWithAKeyOfItsOwn() throws Exception {
    for (CertificatePayload payload : payloads().toList()) {
      X509Certificate certificate = certificateFor(payload);
      assertThat(certificate.getExtendedKeyUsage())
          .containsExactly(DccKeyUsage.of(payload.entry()).oid());
      assertThat(HcertDecoder.decode(signer.sign(payload, NOW, EXPIRES).qr()).keyId())
          .isEqualTo(KeyId.of(certificate).bytes());
    }
  }

  @Test
  void isReadyWhenItCanSign() {
    assertThat(signer.ready()).isTrue();
  }

  @Test
  void isNotReadyWithoutAKey() {
    KeySettings absent = KeySettings.file(folder.resolve("absent.p12")).withPassword("secret");
    assertThat(new DocumentSigner(new OurKeys(absent, clock), clock).ready()).isFalse();
  }

  @Test
  void isNotReadyWhenTheCertificateHasEnded() {
    assertThat(signer.ready()).isTrue();
    Clock later = Clock.fixed(NOW.plus(Duration.ofDays(4 * 365)), ZoneOffset.UTC);
    KeySettings kept = KeySettings.file(folder.resolve("keys.p12")).withPassword("secret");
    assertThat(new DocumentSigner(new OurKeys(kept, later), later).ready()).isFalse();
  }

  @Test
  void listsItsSignersByKeyId() throws Exception {
    TrustList list = TestTrust.list(folder, clock);
    Hcert hcert =
        HcertDecoder.decode(signer.sign(payloads().findFirst().orElseThrow(), NOW, EXPIRES).qr());

    assertThat(list.candidates(hcert.keyId()))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.isOwn()).isTrue();
              assertThat(found.signed(hcert.envelope())).isTrue();
              assertThat(found.maySign(hcert.payload().entry())).isTrue();
            });
    assertThat(list.candidates(new byte[8])).isEmpty();
    assertThat(list.candidates(new byte[0])).isEmpty();
  }

  @Test
  void exportsItsCertificateAsPem() throws Exception {
    TrustedSigner listed = TestTrust.list(folder, clock).signers().get(0);
    assertThat(listed.pem().lines()).allMatch(line -> line.length() <= 64);
    assertThat(
            CertificateFactory.getInstance("X.509")
                .generateCertificate(
                    new ByteArrayInputStream(listed.pem().getBytes(StandardCharsets.US_ASCII))))
        .isEqualTo(listed.certificate());
  }
}
