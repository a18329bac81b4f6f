package az.pasport.ws.proof;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.apache.wss4j.common.token.X509Security;
import org.w3c.dom.Element;

/**
 * Holds a signature to the one shape that is verified here, before any library follows a link in it
 * or runs an algorithm that it names.
 */
final class SignatureProfile {
  static final int MOST_REFERENCES = 8;

  /** Characters of base64: certificates have some 2,000. */
  static final int LONGEST_CERTIFICATE = 12_000;

  /** An Id in the same message, and no other reference: no pointer, no file, no host. */
  private static final Pattern TO_ID = Pattern.compile("#[A-Za-z_][A-Za-z0-9_.-]{0,127}");

  private SignatureProfile() {}

  /**
   * Checks a signature and the token with its certificate.
   *
   * @param signature the {@code ds:Signature}: SignedInfo, SignatureValue, KeyInfo; no Object
   * @param token the {@code wsse:BinarySecurityToken}
   */
  static void check(Element signature, Element token) throws AuthenticationFailure {
    ChildElements parts = ChildElements.of(signature);
    if (!parts.areOnceEach(
        WsSecurityNames.SIGNED_INFO, WsSecurityNames.SIGNATURE_VALUE, WsSecurityNames.KEY_INFO)) {
      throw new AuthenticationFailure(FailureReason.UNKNOWN_TOKEN);
    }
    checkToken(token);
    checkKeyInfo(one(parts, WsSecurityNames.KEY_INFO), token);
    checkSignedInfo(ChildElements.of(one(parts, WsSecurityNames.SIGNED_INFO)));
  }

  private static void checkToken(Element token) throws AuthenticationFailure {
    String encoding = token.getAttributeNS(null, "EncodingType");
    if (!token.getAttributeNS(null, "ValueType").equals(X509Security.X509_V3_TYPE)
        || !(encoding.isEmpty() || encoding.equals(WsSecurityNames.BASE64))
        || !ChildElements.of(token).all().isEmpty()
        || token.getTextContent().length() > LONGEST_CERTIFICATE) {
      throw new AuthenticationFailure(FailureReason.UNKNOWN_TOKEN);
    }
  }

  /** One reference to the token of the same header, and no other way to a key. */
  private static void checkKeyInfo(Element keyInfo, Element token) throws AuthenticationFailure {
    Element tokenReference = onlyChild(keyInfo, WsSecurityNames.TOKEN_REFERENCE);
    Element reference = onlyChild(tokenReference, WsSecurityNames.REFERENCE_TO_TOKEN);
    String uri = reference.getAttributeNS(null, "URI");
    String type = reference.getAttributeNS(null, "ValueType");
    String id =
        token.getAttributeNS(
            WsSecurityNames.ID.getNamespaceURI(), WsSecurityNames.ID.getLocalPart());
    if (!TO_ID.matcher(uri).matches()
        || !uri.equals("#" + id)
        || !(type.isEmpty() || type.equals(X509Security.X509_V3_TYPE))) {
      throw new AuthenticationFailure(FailureReason.UNKNOWN_TOKEN);
    }
  }

  private static void checkSignedInfo(ChildElements parts) throws AuthenticationFailure {
    checkCanonical(one(parts, WsSecurityNames.CANONICALIZATION_METHOD));
    Element method = one(parts, WsSecurityNames.SIGNATURE_METHOD);
    if (!AllowedAlgorithms.SIGNATURES.contains(algorithm(method))) {
      throw new AuthenticationFailure(FailureReason.ALGORITHM);
    }
    List<Element> references = parts.named(WsSecurityNames.REFERENCE);
    if (!ChildElements.of(method).all().isEmpty() || parts.all().size() != 2 + references.size()) {
      throw new AuthenticationFailure(FailureReason.UNKNOWN_TOKEN);
    }
    if (references.size() > MOST_REFERENCES) {
      throw new AuthenticationFailure(FailureReason.REFERENCE);
    }
    for (Element reference : references) {
      checkReference(reference);
    }
  }

  private static void checkReference(Element reference) throws AuthenticationFailure {
    if (!TO_ID.matcher(reference.getAttributeNS(null, "URI")).matches()) {
      throw new AuthenticationFailure(FailureReason.REFERENCE);
    }
    ChildElements parts = ChildElements.of(reference);
    // Without a transform the form would be the inclusive one.
    Optional<Element> transforms = parts.only(WsSecurityNames.TRANSFORMS);
    if (transforms.isEmpty()) {
      throw new AuthenticationFailure(FailureReason.ALGORITHM);
    }
    List<Element> steps = ChildElements.of(transforms.get()).all();
    if (steps.size() != 1 || !ChildElements.isNamed(steps.get(0), WsSecurityNames.TRANSFORM)) {
      throw new AuthenticationFailure(FailureReason.ALGORITHM);
    }
    checkCanonical(steps.get(0));
    Element digest = one(parts, WsSecurityNames.DIGEST_METHOD);
    if (!AllowedAlgorithms.DIGESTS.contains(algorithm(digest))) {
      throw new AuthenticationFailure(FailureReason.ALGORITHM);
    }
    if (!parts.areOnceEach(
            WsSecurityNames.TRANSFORMS, WsSecurityNames.DIGEST_METHOD, WsSecurityNames.DIGEST_VALUE)
        || !ChildElements.of(digest).all().isEmpty()) {
      throw new AuthenticationFailure(FailureReason.UNKNOWN_TOKEN);
    }
  }

  /** The exclusive form, which may name the prefixes that it treats as the inclusive one does. */
  private static void checkCanonical(Element method) throws AuthenticationFailure {
    List<Element> parameters = ChildElements.of(method).all();
    if (!algorithm(method).equals(AllowedAlgorithms.CANONICAL)) {
      throw new AuthenticationFailure(FailureReason.ALGORITHM);
    }
    if (parameters.size() > 1
        || !parameters.stream()
            .allMatch(p -> ChildElements.isNamed(p, WsSecurityNames.INCLUSIVE_NAMESPACES))) {
      throw new AuthenticationFailure(FailureReason.UNKNOWN_TOKEN);
    }
  }

  private static String algorithm(Element method) {
    return method.getAttributeNS(null, "Algorithm");
  }

  private static Element onlyChild(Element parent, QName name) throws AuthenticationFailure {
    ChildElements parts = ChildElements.of(parent);
    if (parts.all().size() != 1) {
      throw new AuthenticationFailure(FailureReason.UNKNOWN_TOKEN);
    }
    return one(parts, name);
  }

  private static Element one(ChildElements parts, QName name) throws AuthenticationFailure {
    return parts
        .only(name)
        .orElseThrow(() -> new AuthenticationFailure(FailureReason.UNKNOWN_TOKEN));
  }
}
