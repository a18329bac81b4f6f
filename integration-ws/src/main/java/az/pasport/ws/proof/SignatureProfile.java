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
   * @param signature the {@code ds:Signature}: SignedInfo, SignatureValue, KeyInfo; no Object
   * @param token the {@code wsse:BinarySecurityToken}
   */
  static void check(Element signature, Element token) throws AuthenticationFailure {
    ChildElements parts = ChildElements.of(signature);
    FailureReason.UNKNOWN_TOKEN.throwIf(
        !parts.areOnceEach(
            WsSecurityNames.SIGNED_INFO,
            WsSecurityNames.SIGNATURE_VALUE,
            WsSecurityNames.KEY_INFO));
    checkToken(token);
    checkKeyInfo(parts.one(WsSecurityNames.KEY_INFO), token);
    checkSignedInfo(ChildElements.of(parts.one(WsSecurityNames.SIGNED_INFO)));
  }

  private static void checkToken(Element token) throws AuthenticationFailure {
    String encoding = token.getAttributeNS(null, "EncodingType");
    FailureReason.UNKNOWN_TOKEN.throwIf(
        !token.getAttributeNS(null, "ValueType").equals(X509Security.X509_V3_TYPE)
            || !(encoding.isEmpty() || encoding.equals(WsSecurityNames.BASE64))
            || !ChildElements.of(token).all().isEmpty()
            || token.getTextContent().length() > LONGEST_CERTIFICATE);
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
    FailureReason.UNKNOWN_TOKEN.throwIf(
        !TO_ID.matcher(uri).matches()
            || !uri.equals("#" + id)
            || !(type.isEmpty() || type.equals(X509Security.X509_V3_TYPE)));
  }

  private static void checkSignedInfo(ChildElements parts) throws AuthenticationFailure {
    checkCanonical(parts.one(WsSecurityNames.CANONICALIZATION_METHOD));
    Element method = parts.one(WsSecurityNames.SIGNATURE_METHOD);
    FailureReason.ALGORITHM.throwIf(!AllowedAlgorithms.SIGNATURES.contains(algorithm(method)));
    List<Element> references = parts.named(WsSecurityNames.REFERENCE);
    FailureReason.UNKNOWN_TOKEN.throwIf(
        !ChildElements.of(method).all().isEmpty() || parts.all().size() != 2 + references.size());
    FailureReason.REFERENCE.throwIf(references.size() > MOST_REFERENCES);
    for (Element reference : references) {
      checkReference(reference);
    }
  }

  private static void checkReference(Element reference) throws AuthenticationFailure {
    FailureReason.REFERENCE.throwIf(
        !TO_ID.matcher(reference.getAttributeNS(null, "URI")).matches());
    ChildElements parts = ChildElements.of(reference);
    // Without a transform the form would be the inclusive one.
    Optional<Element> transforms = parts.only(WsSecurityNames.TRANSFORMS);
    FailureReason.ALGORITHM.throwIf(transforms.isEmpty());
    List<Element> steps = ChildElements.of(transforms.get()).all();
    FailureReason.ALGORITHM.throwIf(
        steps.size() != 1 || !ChildElements.isNamed(steps.get(0), WsSecurityNames.TRANSFORM));
    checkCanonical(steps.get(0));
    Element digest = parts.one(WsSecurityNames.DIGEST_METHOD);
    FailureReason.ALGORITHM.throwIf(!AllowedAlgorithms.DIGESTS.contains(algorithm(digest)));
    FailureReason.UNKNOWN_TOKEN.throwIf(
        !parts.areOnceEach(
                WsSecurityNames.TRANSFORMS,
                WsSecurityNames.DIGEST_METHOD,
                WsSecurityNames.DIGEST_VALUE)
            || !ChildElements.of(digest).all().isEmpty());
  }

  /** The exclusive form, which may name the prefixes that it treats as the inclusive one does. */
  private static void checkCanonical(Element method) throws AuthenticationFailure {
    List<Element> parameters = ChildElements.of(method).all();
    FailureReason.ALGORITHM.throwIf(!algorithm(method).equals(AllowedAlgorithms.CANONICAL));
    FailureReason.UNKNOWN_TOKEN.throwIf(
        parameters.size() > 1
            || !parameters.stream()
                .allMatch(p -> ChildElements.isNamed(p, WsSecurityNames.INCLUSIVE_NAMESPACES)));
  }

  private static String algorithm(Element method) {
    return method.getAttributeNS(null, "Algorithm");
  }

  private static Element onlyChild(Element parent, QName name) throws AuthenticationFailure {
    ChildElements parts = ChildElements.of(parent);
    FailureReason.UNKNOWN_TOKEN.throwIf(parts.all().size() != 1);
    return parts.one(name);
  }
}
