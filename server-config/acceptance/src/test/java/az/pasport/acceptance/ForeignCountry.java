package az.pasport.acceptance;

import az.pasport.testsupport.KeyPairs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import se.digg.dgc.payload.v1.DGCSchemaException;
import se.digg.dgc.payload.v1.DigitalCovidCertificate;
import se.digg.dgc.payload.v1.PersonName;
import se.digg.dgc.payload.v1.VaccinationEntry;
import se.digg.dgc.service.impl.DefaultDGCEncoder;
import se.digg.dgc.signatures.impl.DefaultDGCSigner;

/**
 * Sweden: its agency, which issues certificates with its own library, and the gateway that lists
 * whose signatures are to be believed.
 */
final class ForeignCountry {
  private final Instant now = Clock.systemUTC().instant();
  private final KeyPair agency = KeyPairs.p256();
  private final X509Certificate signer = certificate(agency, "CN=DSC,C=SE");
  private final KeyPair gateway = KeyPairs.p256();
  private final X509Certificate anchor = certificate(gateway, "CN=Gateway,C=EU");

  private X509Certificate certificate(KeyPair keys, String subject) {
    X500Name name = new X500Name(subject);
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              new JcaX509v3CertificateBuilder(
                      name,
                      BigInteger.valueOf(now.toEpochMilli()),
                      Date.from(now.minus(Duration.ofDays(1))),
                      Date.from(now.plus(Duration.ofDays(100))),
                      name,
                      keys.getPublic())
                  .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file with the certificate that the gateway signs its lists with. */
  Path anchorFile() {
    try {
      Path file = Files.createTempFile(Target.folder("keys"), "anchors", ".pem");
      return Files.writeString(
          file,
          "-----BEGIN CERTIFICATE-----\n"
              + Base64.getMimeEncoder().encodeToString(anchor.getEncoded())
              + "\n-----END CERTIFICATE-----\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The gateway's list, as a JWS. */
  String list() {
    try {
      String payload =
          """
          {"source":"test-gateway","version":1,"issuedAt":"%s","certificates":[
            {"country":"SE","certificateType":"DSC","rawData":"%s"}]}"""
              .formatted(now, Base64.getEncoder().encodeToString(signer.getEncoded()));
      String content = base64("{\"alg\":\"ES256\"}") + '.' + base64(payload);
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(gateway.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + '.' + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The QR code of somebody who was vaccinated there. */
  String vaccination() {
    LocalDate today = Installation.today();
    DigitalCovidCertificate certificate = new DigitalCovidCertificate();
    certificate.setVer("1.3.0");
    certificate.setNam(
        new PersonName().withFn("Öberg").withGn("Åsa").withFnt("OEBERG").withGnt("AASA"));
    certificate.setDob(LocalDate.of(1979, 4, 14));
    certificate.setV(
        List.of(
            new VaccinationEntry()
                .withTg("840539006")
                .withVp("1119349007")
                .withMp("EU/1/20/1528")
                .withMa("ORG-100030215")
                .withDn(2)
                .withSd(2)
                .withDt(today.minusDays(30))
                .withCo("SE")
                .withIs("Swedish eHealth Agency")
                .withCi("URN:UVCI:01:SE:EHM/100000024GI5HMGZKSMS")));
    try {
      return new DefaultDGCEncoder(new DefaultDGCSigner(agency.getPrivate(), signer))
          .encode(certificate, now.plus(Duration.ofDays(30)));
    } catch (GeneralSecurityException | DGCSchemaException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
