package az.pasport.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.X509CertUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A signed trust document: a JWS in compact form (RFC 7515), ES256, with the signing key's
 * certificate in {@code x5c}.
 */
public final class SignedDocument {
  /** The extended key usage "signs Pasport's trust documents", see trust.md. */
  public static final String SIGNS_DOCUMENTS = "2.25.248747930438299250755059899473376639072";

  private static final ObjectMapper JSON = new ObjectMapper();

  private SignedDocument() {}

  /** The first certificate of a PEM file: the authority to which documents' keys must lead. */
  public static X509Certificate anchor(Path file) {
    return TrustFile.certificates(new String(Input.file(file), StandardCharsets.US_ASCII)).stream()
        .findFirst()
        .orElseThrow(() -> new UnusableInput("no certificate in " + file));
  }

  /**
   * The payload, its signature checked.
   *
   * @param type the header {@code typ} that the document must bear
   * @param usage the extended key usage that its key must have; checked where there is an anchor
   * @param anchor the authority to which the signing key's certificate must lead; without one, the
   *     signature only proves that the document was not damaged
   * @throws UnusableInput for anything but a rightly signed document of this type
   */
  public static JsonNode payload(
      String type, String usage, String jws, Optional<X509Certificate> anchor) {
    try {
      JWSObject document = JWSObject.parse(jws);
      if (!new JOSEObjectType(type).equals(document.getHeader().getType())) {
        throw new UnusableInput("the trust document is no " + type);
      }
      if (!JWSAlgorithm.ES256.equals(document.getHeader().getAlgorithm())) {
        throw new UnusableInput("the trust document is not signed with ES256");
      }
      List<X509Certificate> chain = chain(document);
      if (!document.verify(new ECDSAVerifier((ECPublicKey) chain.get(0).getPublicKey()))) {
        throw new UnusableInput("the signature of the " + type + " list is wrong");
      }
      JsonNode payload = JSON.readTree(document.getPayload().toBytes());
      if (anchor.isPresent()) {
        Instant issuedAt = Instant.parse(payload.path("issuedAt").asText());
        requireChain(chain, anchor.get(), issuedAt, type, usage);
      }
      return payload;
    } catch (ParseException | IOException | JOSEException | DateTimeException e) {
      throw new UnusableInput("the " + type + " list is no signed document", e);
    }
  }

  private static List<X509Certificate> chain(JWSObject document) {
    List<X509Certificate> chain = new ArrayList<>();
    List<Base64> encoded = document.getHeader().getX509CertChain();
    for (Base64 der : encoded == null ? List.<Base64>of() : encoded) {
      chain.add(X509CertUtils.parse(der.decode()));
    }
    if (chain.isEmpty()
        || chain.contains(null)
        || !(chain.get(0).getPublicKey() instanceof ECPublicKey)) {
      throw new UnusableInput("the trust document carries no certificate of its key");
    }
    return chain;
  }

  /** At the time of the document's issue: its own dates say for how long it counts. */
  private static void requireChain(
      List<X509Certificate> chain,
      X509Certificate anchor,
      Instant issuedAt,
      String type,
      String usage) {
    try {
      List<X509Certificate> below =
          chain.stream().filter(certificate -> !certificate.equals(anchor)).toList();
      PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(issuedAt));
      CertPathValidator.getInstance("PKIX")
          .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
      List<String> usages = chain.get(0).getExtendedKeyUsage();
      if (below.isEmpty() || usages == null || !usages.contains(usage)) {
        throw new UnusableInput("the key of the " + type + " list may not sign trust documents");
      }
    } catch (GeneralSecurityException e) {
      throw new UnusableInput(
          "the certificate of the " + type + " list does not lead to the given authority", e);
    }
  }
}
