package az.pasport.web.deployment;

import az.pasport.hcert.CertificatePayload;
import az.pasport.hcert.CoseAlgorithm;
import az.pasport.hcert.CoseSigner;
import az.pasport.hcert.HcertEncoder;
import az.pasport.hcert.HolderName;
import az.pasport.samples.SampleEntries;
import az.pasport.testsupport.KeyPairs;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Sweden, with a document signer of its own, and the gateway that lists it. */
public final class ForeignCountry implements CoseSigner {
  private final Instant now;
  private final KeyPair key = KeyPairs.p256();
  private final X509Certificate certificate;

  public ForeignCountry(Instant now) throws Exception {
    this.now = now;
    X500Name name = new X500Name("CN=Test,C=SE");
    this.certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(Duration.ofDays(100))),
                        name,
                        key.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate())));
  }

  String certificatePem() throws GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  /** A vaccination certificate of this country's, as the text of its QR code. */
  public String vaccination() {
    var holder = new HolderName("Öberg", "Åsa", "OEBERG", "AASA");
    var dose =
        new SampleEntries("SE", "Swedish eHealth Agency", "URN:UVCI:01:SE:EHM/100000024GI5HMGZKSMS")
            .vaccination(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(30));
    return HcertEncoder.encode(
        new CertificatePayload(holder, "1979-04-14", dose),
        "SE",
        now.minusSeconds(60),
        now.plus(Duration.ofDays(30)),
        this);
  }

  /**
   * A list that names a country's signer, in the form of the gateways, signed by this one's key.
   */
  public String list(int version, ForeignCountry... listed) throws Exception {
    StringBuilder certificates = new StringBuilder();
    for (ForeignCountry country : listed) {
      certificates
          .append(certificates.isEmpty() ? "" : ",")
          .append(
              """
              {"kid":"%s","country":"SE","certificateType":"DSC","rawData":"%s"}"""
                  .formatted(
                      Base64.getEncoder().encodeToString(country.keyId()),
                      Base64.getEncoder().encodeToString(country.certificate.getEncoded())));
    }
    String payload =
        """
        {"source":"test-gateway","version":%d,"issuedAt":"%s","certificates":[%s]}"""
            .formatted(version, now, certificates);
    var jws =
        new JWSObject(new JWSHeader.Builder(JWSAlgorithm.ES256).build(), new Payload(payload));
    jws.sign(new ECDSASigner(key.getPrivate(), Curve.P_256));
    return jws.serialize();
  }

  @Override
  public CoseAlgorithm algorithm() {
    return CoseAlgorithm.ES256;
  }

  @Override
  public byte[] keyId() {
    try {
      return Arrays.copyOf(
          MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()), 8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] sign(byte[] message) {
    try {
      PrivateKey signing = key.getPrivate();
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(signing);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
