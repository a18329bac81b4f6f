package az.pasport.auditor;

import az.pasport.hcert.CoseSign1;
import az.pasport.tool.SignedDocument;
import az.pasport.tool.UnusableInput;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.util.X509CertUtils;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The signers of our country, as the signed list names them. */
record KnownSigners(List<X509Certificate> signers, List<byte[]> withdrawn) {
  private static final String TYPE = "pasport-signers";
  private static final String COUNTRY = "AZ";

  /** What is known of a certificate's signature. */
  enum Signature {
    GENUINE,
    /** Its key is withdrawn, so a genuine signature and a thief's look the same. */
    WITHDRAWN_KEY,
    NOT_OURS
  }

  static KnownSigners read(String jws, Optional<X509Certificate> anchor) {
    JsonNode list =
        SignedDocument.payload(TYPE, SignedDocument.SIGNS_DOCUMENTS, jws.strip(), anchor);
    List<X509Certificate> signers = new ArrayList<>();
    List<byte[]> withdrawn = new ArrayList<>();
    try {
      for (JsonNode signer : list.path("signers")) {
        X509Certificate certificate =
            X509CertUtils.parse(Base64.getDecoder().decode(signer.path("certificate").asText()));
        if (COUNTRY.equals(signer.path("country").asText()) && certificate != null) {
          signers.add(certificate);
        }
      }
      list.path("withdrawn")
          .forEach(kid -> withdrawn.add(Base64.getDecoder().decode(kid.asText())));
    } catch (IllegalArgumentException e) {
      throw new UnusableInput("the list of signers has a text that is no base64", e);
    }
    return new KnownSigners(signers, withdrawn);
  }

  Signature of(CoseSign1 envelope) {
    if (signers.stream().anyMatch(signer -> envelope.verify(signer.getPublicKey()))) {
      return Signature.GENUINE;
    }
    return withdrawn.stream().anyMatch(kid -> Arrays.equals(kid, envelope.keyId()))
        ? Signature.WITHDRAWN_KEY
        : Signature.NOT_OURS;
  }
}
