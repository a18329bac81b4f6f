package az.pasport.trustlist;

import az.pasport.hcert.CoseAlgorithm;
import az.pasport.keys.DocumentSigner;
import az.pasport.keys.KeyId;
import az.pasport.keys.SignerCertificate;
import az.pasport.trustlist.SkippedCertificate.Why;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** One certificate on a list, as the gateways write it, and what speaks against believing it. */
final class SignerListEntry {
  private static final String DOCUMENT_SIGNER = "DSC";
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2,10}");

  /** Of its base64, as the table's column; real ones have some 1,000 characters. */
  private static final int LONGEST_CERTIFICATE = 16_000;

  private final JsonNode json;
  private final Optional<X509Certificate> certificate;
  private final Optional<Why> objection;

  SignerListEntry(JsonNode json) {
    this.json = json;
    this.certificate = text(json, "rawData").flatMap(SignerListEntry::parsed);
    this.objection = objection();
  }

  private Optional<Why> objection() {
    if (certificate.isEmpty()
        || SignerCertificate.base64(certificate.get()).length() > LONGEST_CERTIFICATE) {
      return Optional.of(Why.NO_CERTIFICATE);
    }
    Optional<String> country = country();
    if (country.isEmpty()) {
      return Optional.of(Why.NO_COUNTRY);
    }
    if (country.get().equals(DocumentSigner.COUNTRY)) {
      return Optional.of(Why.OUR_COUNTRY);
    }
    String kid = KeyId.of(certificate.get()).base64();
    if (!kid().orElse(kid).equals(kid)) {
      return Optional.of(Why.WRONG_KID);
    }
    PublicKey key = certificate.get().getPublicKey();
    return Arrays.stream(CoseAlgorithm.values()).noneMatch(algorithm -> algorithm.fits(key))
        ? Optional.of(Why.UNUSABLE_KEY)
        : Optional.empty();
  }

  /** The signer, where nothing speaks against it; empty for an authority, too. */
  Optional<SignedSignerList.Item> signer() {
    String type = text(json, "certificateType").orElse(DOCUMENT_SIGNER);
    return objection.isEmpty() && type.equals(DOCUMENT_SIGNER)
        ? country()
            .map(it -> new SignedSignerList.Item(it, SignerCertificate.base64(certificate.get())))
        : Optional.empty();
  }

  /** The report of a certificate that cannot be used; empty when it can. */
  Optional<SkippedCertificate> leftOut() {
    return objection.map(why -> new SkippedCertificate(text(json, "country"), kid(), why));
  }

  private Optional<String> country() {
    return text(json, "country").filter(it -> COUNTRY.matcher(it).matches());
  }

  private Optional<String> kid() {
    return text(json, "kid");
  }

  static Optional<String> text(JsonNode object, String member) {
    return object.path(member).isTextual()
        ? Optional.of(object.path(member).asText())
        : Optional.empty();
  }

  /**
   * @param base64 of its DER
   * @throws IllegalArgumentException if it is none
   */
  static X509Certificate certificate(String base64) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64)));
    } catch (CertificateException e) {
      throw new IllegalArgumentException("no certificate", e);
    }
  }

  private static Optional<X509Certificate> parsed(String base64) {
    try {
      return Optional.of(certificate(base64));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
