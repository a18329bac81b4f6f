package az.pasport.bench;

import az.pasport.hcert.CertificatePayload;
import az.pasport.hcert.CoseAlgorithm;
import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.CoseSigner;
import az.pasport.hcert.Entry;
import az.pasport.hcert.HcertEncoder;
import az.pasport.hcert.HolderName;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.verification.Reason;
import az.pasport.verification.RegisteredCertificate;
import az.pasport.verification.Signer;
import az.pasport.verification.SignerLookup;
import az.pasport.verification.Verdict;
import az.pasport.verification.Verifier;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** One certificate of an invented person, its signer, and the ways of making and checking it. */
final class Sample implements CoseSigner, Signer, SignerLookup {
  private static final Duration LIFE = Duration.ofDays(365);
  private static final String COUNTRY = "AZ";

  /** The claims and what is signed around them, within a few bytes. */
  private static final int SIGNED_BYTES = 320;

  final KeyPair keys;
  final X509Certificate certificate;
  final byte[] message = new byte[SIGNED_BYTES];
  final Instant issued;
  final String text;

  private final byte[] keyId;
  private final CertificatePayload payload =
      new CertificatePayload(
          new HolderName("Məmmədova", "Aytən", "MAMMADOVA", "AYTAN"),
          "1990-05-17",
          new VaccinationEntry(
              Entry.COVID_19,
              "1157024006",
              "CoronaVac",
              "Sinovac-Biotech",
              2,
              2,
              LocalDate.of(2021, 6, 15),
              COUNTRY,
              "State Agency on Mandatory Health Insurance",
              "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#A"));
  private final Verifier verifier =
      new Verifier(
          this,
          (hcert, entry) ->
              Optional.of(new RegisteredCertificate(hcert.envelope(), false, Optional.empty())));

  Sample(Instant now) throws GeneralSecurityException, OperatorCreationException {
    issued = now;
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    keys = generator.generateKeyPair();
    X500Name name = new X500Name("CN=Bench,C=" + COUNTRY);
    certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(now.minus(LIFE)),
                        Date.from(now.plus(LIFE).plus(LIFE)),
                        name,
                        keys.getPublic())
                    .build(
                        new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    keyId = CoseSign1.keyIdOf(certificate);
    new SecureRandom().nextBytes(message);
    text = encode();
  }

  /** From the payload to the text. */
  String encode() {
    return HcertEncoder.encode(payload, COUNTRY, issued, issued.plus(LIFE), this);
  }

  /** From the text to the verdict, by every check that needs no register of a server. */
  Verdict verify(String qrText) {
    Verdict verdict = verifier.verify(qrText, issued);
    if (verdict.reason() != Reason.OK) {
      throw new AssertionError(verdict.reason());
    }
    return verdict;
  }

  @Override
  public CoseAlgorithm algorithm() {
    return CoseAlgorithm.ES256;
  }

  @Override
  public byte[] keyId() {
    return keyId.clone();
  }

  @Override
  public byte[] sign(byte[] sigStructure) {
    try {
      return CoseAlgorithm.ES256.sign(keys.getPrivate(), sigStructure);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public X509Certificate certificate() {
    return certificate;
  }

  @Override
  public String country() {
    return COUNTRY;
  }

  @Override
  public boolean isOwn() {
    return true;
  }

  @Override
  public List<Sample> candidates(byte[] named) {
    return Arrays.equals(named, keyId) ? List.of(this) : List.of();
  }

  @Override
  public boolean isWithdrawn(byte[] named) {
    return false;
  }
}
