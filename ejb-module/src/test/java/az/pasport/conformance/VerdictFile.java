package az.pasport.conformance;

import az.pasport.verification.Reason;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The file of verdicts that the server, the offline checker and {@code ./hcert} must all give: rows
 * of text and reason, and the lists that they are judged by.
 */
final class VerdictFile {
  private static final Map<String, String> KINDS =
      Map.of(
          "1.3.6.1.4.1.1847.2021.1.1", "TEST",
          "1.3.6.1.4.1.1847.2021.1.2", "VACCINATION",
          "1.3.6.1.4.1.1847.2021.1.3", "RECOVERY");

  private final ObjectNode json = new ObjectMapper().createObjectNode();
  private final ArrayNode signers;
  private final ArrayNode withdrawn;
  private final ArrayNode revoked;
  private final ArrayNode issued;
  private final ArrayNode rows;
  private final Set<String> names = new HashSet<>();

  VerdictFile() {
    json.put(
        "about",
        "What the server, the offline checker and ./hcert say of each text, by the lists in this"
            + " file. Written by az.pasport.conformance.VerdictGenerator; its people are invented.");
    json.put("clock", VectorBuilder.CLOCK.toString());
    signers = json.putArray("signers");
    withdrawn = json.putArray("withdrawn");
    ObjectNode revocations = json.putObject("revocations").put("country", "AZ");
    revoked = revocations.putArray("identifier");
    revocations.putArray("countryIdentifier");
    revocations.putArray("signature");
    issued = json.putArray("issued");
    rows = json.putArray("rows");
  }

  /** A signer on the list, as trust documents write it. */
  FixedIssuer signer(FixedIssuer issuer) {
    ObjectNode signer =
        signers.addObject().put("kid", base64(issuer.keyId())).put("country", issuer.country());
    List<String> kinds = issuer.usages().stream().map(KINDS::get).sorted().toList();
    ArrayNode usages = signer.putArray("usages");
    if (!kinds.isEmpty()) {
      kinds.forEach(usages::add);
    } else {
      KINDS.values().stream().sorted().forEach(usages::add);
      if (issuer.country().equals("AZ")) {
        usages.add("CONTRAINDICATION");
      }
    }
    signer.put("certificate", base64(issuer.certificate()));
    ObjectNode key = signer.putObject("publicKey");
    jwk(issuer.certificate()).toJSONObject().forEach((n, v) -> key.put(n, String.valueOf(v)));
    return issuer;
  }

  /** A signer of ours that was on the list and left it. */
  FixedIssuer withdrawnSigner(FixedIssuer issuer) {
    withdrawn.add(base64(issuer.keyId()));
    return issuer;
  }

  /** A certificate in our register. */
  String issued(String text) {
    issued.addObject().put("text", text).put("revoked", false);
    return text;
  }

  /** One that was revoked. */
  String revoked(String text, String identifier) {
    issued.addObject().put("text", text).put("revoked", true);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(identifier.getBytes("UTF-8"));
      revoked.add(base64(Arrays.copyOf(hash, 16)));
    } catch (GeneralSecurityException | java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    return text;
  }

  /**
   * A text and what is said of it.
   *
   * @return the row, for more that is expected: {@code at}, {@code fault}, {@code holder}
   */
  ObjectNode row(String name, Reason reason, String text) {
    if (!names.add(name)) {
      throw new IllegalArgumentException("Twice: " + name);
    }
    return rows.addObject()
        .put("name", name)
        .put("text", text)
        .put("reason", reason.name())
        .put("shown", reason == Reason.OK || reason.compareTo(Reason.MALFORMED_CONTENT) > 0);
  }

  int size() {
    return rows.size();
  }

  String json() {
    return json.toPrettyString() + "\n";
  }

  private static JWK jwk(byte[] certificate) {
    try {
      PublicKey key =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(certificate))
              .getPublicKey();
      return key instanceof ECPublicKey ec
          ? new ECKey.Builder(Curve.forECParameterSpec(ec.getParams()), ec).build()
          : new RSAKey.Builder((RSAPublicKey) key).build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
