package az.pasport.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import az.pasport.hcert.CertificatePayload;
import az.pasport.hcert.DccKeyUsage;
import az.pasport.hcert.Entry;
import az.pasport.hcert.Hcert;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HolderName;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.TestEntry;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.samples.SampleEntries;
import az.pasport.samples.SampleEvents;
import az.pasport.trustlist.TestTrustLists;
import az.pasport.trustlist.TrustList;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.digg.dgc.payload.v1.DigitalCovidCertificate;
import se.digg.dgc.service.DGCDecoder;
import se.digg.dgc.service.impl.DefaultDGCDecoder;
import se.digg.dgc.signatures.impl.DefaultDGCSignatureVerifier;

class DocumentSignerTest {
  private static final Instant NOW = Instant.parse("2022-01-10T08:00:00Z");
  private static final Instant EXPIRES = NOW.plus(Duration.ofDays(365));
  private static final SampleEntries ENTRIES =
      new SampleEntries("Səhiyyə Nazirliyi", "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#A");

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
    return Stream.concat(dccs(), Stream.of(contraindication()));
  }

  static CertificatePayload contraindication() {
    return payload(
        ENTRIES.contraindication(
            "ƏG-2021/0815", LocalDate.of(2021, 12, 15), LocalDate.of(2022, 12, 14)));
  }

  static Stream<CertificatePayload> dccs() {
    return Stream.of(
        payload(
            ENTRIES.vaccination(SampleEvents.product("EU/1/21/1529"), LocalDate.of(2021, 7, 1))),
        payload(
            ENTRIES.recovery(
                LocalDate.of(2021, 12, 1), LocalDate.of(2021, 12, 15), LocalDate.of(2022, 6, 1))),
        payload(
            ENTRIES.test(
                "PCR", Instant.parse("2022-01-09T05:30:00Z"), TestEntry.NOT_DETECTED, "Bakı")));
  }

  private static CertificatePayload payload(Entry entry) {
    return new CertificatePayload(
        new HolderName("Həsənov", "Çingiz Qəşəm oğlu", "HASANOV", "CHINGIZ"), "1971-03-04", entry);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void signsWhatItsCertificateVerifies(CertificatePayload payload) throws Exception {
    Hcert hcert = HcertDecoder.decode(signer.sign(payload, NOW, EXPIRES).qr());
    X509Certificate certificate = certificateFor(payload);

    assertThat(hcert.envelope().verify(certificate.getPublicKey())).isTrue();
    assertThat(hcert.issuingCountry()).isEqualTo("AZ");
    assertThat(hcert.payload().entry()).isEqualTo(payload.entry());
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    assertThat(hcert.envelope().keyId()).isEqualTo(Arrays.copyOf(digest, 8));
  }

  @ParameterizedTest
  @MethodSource("dccs")
  void isReadByTheSwedishAgencysLibrary(CertificatePayload payload) throws Exception {
    DigitalCovidCertificate read =
        swedishReader(payload).decode(signer.sign(payload, NOW, EXPIRES).qr());

    assertThat(read.getNam().getFn()).isEqualTo("Həsənov");
    assertThat(read.getNam().getFnt()).isEqualTo("HASANOV");
    assertThat(read.getDateOfBirth().toString()).isEqualTo("1971-03-04");
    if (payload.entry() instanceof VaccinationEntry) {
      assertThat(read.getV().get(0).getMp()).isEqualTo("EU/1/21/1529");
      assertThat(read.getV().get(0).getDt()).isEqualTo(LocalDate.of(2021, 7, 1));
    } else if (payload.entry() instanceof RecoveryEntry) {
      assertThat(read.getR().get(0).getDu()).isEqualTo(LocalDate.of(2022, 6, 1));
    } else {
      assertThat(read.getT().get(0).getTt()).isEqualTo("LP6464-4");
      assertThat(read.getT().get(0).getTr()).isEqualTo("260415000");
      assertThat(read.getT().get(0).getSc()).isEqualTo(Instant.parse("2022-01-09T05:30:00Z"));
    }
  }

  private DGCDecoder swedishReader(CertificatePayload payload) {
    DefaultDGCSignatureVerifier verifier = new DefaultDGCSignatureVerifier();
    verifier.setTestValidationTime(NOW.plusSeconds(60));
    return new DefaultDGCDecoder(verifier, (country, keyId) -> List.of(certificateFor(payload)));
  }

  @Test
  void isNothingToTheSwedishAgencysLibraryWhenItIsAContraindication() {
    String text = signer.sign(contraindication(), NOW, EXPIRES).qr();
    assertThat(text).startsWith("AZ1:");
    assertThatExceptionOfType(Exception.class)
        .isThrownBy(() -> swedishReader(contraindication()).decode(text));
  }

  /** It stumbles where it looks for a DCC, after it has found our signature genuine. */
  @Test
  void isNoDccToTheSwedishAgencysLibraryUnderAnotherPrefixWhenItIsAContraindication() {
    String text = signer.sign(contraindication(), NOW, EXPIRES).qr();
    String disguised = "HC1:" + text.substring(4);
    assertThatExceptionOfType(Exception.class)
        .isThrownBy(() -> swedishReader(contraindication()).decode(disguised))
        .withStackTraceContaining("Cwt.getDgcV1");
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
      assertThat(HcertDecoder.decode(signer.sign(payload, NOW, EXPIRES).qr()).envelope().keyId())
          .isEqualTo(KeyId.of(certificate).bytes());
    }
  }

  @Test
  void knowsNoMoreWhatAWithdrawnKeySigned(@TempDir Path elsewhere) {
    CertificatePayload payload = payloads().findFirst().orElseThrow();
    DocumentSigner.Signed signed = signer.sign(payload, NOW, EXPIRES);
    assertThat(DocumentSigner.keyIdOf(signed.qr())).isEqualTo(signed.keyId());
    assertThat(signer.isListed(signed.keyId())).isTrue();
    assertThat(TestTrust.signer(elsewhere, clock).isListed(signed.keyId())).isFalse();
  }

  @Test
  void isReadyWhenItCanSign() {
    assertThat(signer.ready()).isTrue();
  }

  @Test
  void signsDccsAndSaysWhatIsMissingWithoutAKeyForContraindications() throws Exception {
    CertificatePayload payload = contraindication();
    String missing = "dsc-" + KeyId.of(certificateFor(payload));
    KeyFileChange.make(folder.resolve("keys.p12"), store -> store.deleteEntry(missing));
    KeySettings kept = TestTrust.kept(folder.resolve("keys.p12"));
    SigningKeys keys = new SigningKeys(kept, clock);
    DocumentSigner limited = TestTrust.signer(keys, clock);

    assertThat(limited.ready()).as("the other certificates do not wait for it").isTrue();
    assertThat(TestTrust.expiryMonitor(keys, clock).warnings())
        .containsOnly(entry("key.CONTRAINDICATION", "no key in force"));
    for (CertificatePayload dcc : dccs().toList()) {
      assertThat(limited.sign(dcc, NOW, EXPIRES).qr()).startsWith("HC1:");
    }
    assertThatExceptionOfType(SigningKeyUnavailable.class)
        .isThrownBy(() -> limited.sign(payload, NOW, EXPIRES))
        .withMessageStartingWith("No signing certificate for CONTRAINDICATION");
  }

  @Test
  void isNotReadyWithoutAKeyForAKindOfDcc() throws Exception {
    String missing = "dsc-" + KeyId.of(certificateFor(dccs().findFirst().orElseThrow()));
    KeyFileChange.make(folder.resolve("keys.p12"), store -> store.deleteEntry(missing));
    KeySettings kept = TestTrust.kept(folder.resolve("keys.p12"));
    assertThat(TestTrust.signer(new SigningKeys(kept, clock), clock).ready()).isFalse();
  }

  @Test
  void letsNoForeignSignerSignContraindications() {
    X509Certificate certificate = certificateFor(contraindication());
    assertThat(SignerCertificate.own(certificate).maySign(contraindication().entry())).isTrue();
    assertThat(SignerCertificate.foreign(certificate, "SE").usages()).isEmpty();
  }

  @Test
  void isNotReadyWithoutAKey() {
    KeySettings absent =
        TestTrust.settings(folder.resolve("absent.p12"), Optional.of("secret"), false);
    assertThat(TestTrust.signer(new SigningKeys(absent, clock), clock).ready()).isFalse();
  }

  @Test
  void isNotReadyWhenTheCertificateHasEnded() {
    assertThat(signer.ready()).isTrue();
    Clock later = Clock.fixed(NOW.plus(Duration.ofDays(4 * 365)), ZoneOffset.UTC);
    KeySettings kept = TestTrust.kept(folder.resolve("keys.p12"));
    assertThat(TestTrust.signer(new SigningKeys(kept, later), later).ready()).isFalse();
  }

  @Test
  void listsItsSignersByKeyId() throws Exception {
    TrustList list = TestTrustLists.list(folder, clock);
    Hcert hcert =
        HcertDecoder.decode(signer.sign(payloads().findFirst().orElseThrow(), NOW, EXPIRES).qr());

    assertThat(list.candidates(hcert.envelope().keyId()))
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
    SignerCertificate listed = TestTrustLists.list(folder, clock).signers().get(0);
    assertThat(listed.pem().lines()).allMatch(line -> line.length() <= 64);
    assertThat(
            CertificateFactory.getInstance("X.509")
                .generateCertificate(
                    new ByteArrayInputStream(listed.pem().getBytes(StandardCharsets.US_ASCII))))
        .isEqualTo(listed.certificate());
  }
}
