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
final class SignatureShape {
  static final int MOST_REFERENCES = 8;

  /** Characters of base64: certificates have some 2,000. */
  static final int LONGEST_CERTIFICATE = 12_000;

  /** An Id in the same message, and nothing that leads elsewhere: no pointer, no file, no host. */
  private static final Pattern TO_ID = Pattern.compile("#[A-Za-z_][A-Za-z0-9_.-]{0,127}");

  private SignatureShape() {}

  /**
   * Checks a signature and the token with its certificate.
   *
   * @param signature the {@code ds:Signature}: SignedInfo, SignatureValue, KeyInfo; no Object
   * @param token the {@code wsse:BinarySecurityToken}
   */
  static void check(Element signature, Element token) throws NotProved {
    Children parts = Children.of(signature);
    if (!parts.areOnceEach(Names.SIGNED_INFO, Names.SIGNATURE_VALUE, Names.KEY_INFO)) {
      throw new NotProved(Flaw.UNKNOWN_TOKEN);
    }
    checkToken(token);
    checkKeyInfo(one(parts, Names.KEY_INFO), token);
    checkSignedInfo(Children.of(one(parts, Names.SIGNED_INFO)));
  }

  private static void checkToken(Element token) throws NotProved {
    String encoding = token.getAttributeNS(null, "EncodingType");
    if (!token.getAttributeNS(null, "ValueType").equals(X509Security.X509_V3_TYPE)
        || !(encoding.isEmpty() || encoding.equals(Names.BASE64))
        || !Children.of(token).all().isEmpty()
        || token.getTextContent().length() > LONGEST_CERTIFICATE) {
      throw new NotProved(Flaw.UNKNOWN_TOKEN);
    }
  }

  /** One reference to the token of the same header, and no other way to a key. */
  private static void checkKeyInfo(Element keyInfo, Element token) throws NotProved {
    Element tokenReference = onlyChild(keyInfo, Names.TOKEN_REFERENCE);
    Element reference = onlyChild(tokenReference, Names.REFERENCE_TO_TOKEN);
    String uri = reference.getAttributeNS(null, "URI");
    String type = reference.getAttributeNS(null, "ValueType");
    String id = token.getAttributeNS(Names.ID.getNamespaceURI(), Names.ID.getLocalPart());
    if (!TO_ID.matcher(uri).matches()
        || !uri.equals("#" + id)
        || !(type.isEmpty() || type.equals(X509Security.X509_V3_TYPE))) {
      throw new NotProved(Flaw.UNKNOWN_TOKEN);
    }
  }

  private static void checkSignedInfo(Children parts) throws NotProved {
    checkCanonical(one(parts, Names.CANONICALIZATION_METHOD));
    Element method = one(parts, Names.SIGNATURE_METHOD);
    if (!AllowedAlgorithms.SIGNATURES.contains(algorithm(method))) {
      throw new NotProved(Flaw.ALGORITHM);
    }
    List<Element> references = parts.named(Names.REFERENCE);
    if (!Children.of(method).all().isEmpty() || parts.all().size() != 2 + references.size()) {
      throw new NotProved(Flaw.UNKNOWN_TOKEN);
    }
    if (references.size() > MOST_REFERENCES) {
      throw new NotProved(Flaw.REFERENCE);
    }
    for (Element reference : references) {
      checkReference(reference);
    }
  }

  private static void checkReference(Element reference) throws NotProved {
    if (!TO_ID.matcher(reference.getAttributeNS(null, "URI")).matches()) {
      throw new NotProved(Flaw.REFERENCE);
    }
    Children parts = Children.of(reference);
    // Without a transform the form would be the inclusive one.
    Optional<Element> transforms = parts.only(Names.TRANSFORMS);
    if (transforms.isEmpty()) {
      throw new NotProved(Flaw.ALGORITHM);
    }
    List<Element> steps = Children.of(transforms.get()).all();
    if (steps.size() != 1 || !Children.isNamed(steps.get(0), Names.TRANSFORM)) {
      throw new NotProved(Flaw.ALGORITHM);
    }
    checkCanonical(steps.get(0));
    Element digest = one(parts, Names.DIGEST_METHOD);
    if (!AllowedAlgorithms.DIGESTS.contains(algorithm(digest))) {
      throw new NotProved(Flaw.ALGORITHM);
    }
    if (!parts.areOnceEach(Names.TRANSFORMS, Names.DIGEST_METHOD, Names.DIGEST_VALUE)
        || !Children.of(digest).all().isEmpty()) {
      throw new NotProved(Flaw.UNKNOWN_TOKEN);
    }
  }

  /** The exclusive form, which may name the prefixes that it treats as the inclusive one does. */
  private static void checkCanonical(Element method) throws NotProved {
    List<Element> parameters = Children.of(method).all();
    if (!algorithm(method).equals(AllowedAlgorithms.CANONICAL)) {
      throw new NotProved(Flaw.ALGORITHM);
    }
    if (parameters.size() > 1
        || !parameters.stream().allMatch(p -> Children.isNamed(p, Names.INCLUSIVE_NAMESPACES))) {
      throw new NotProved(Flaw.UNKNOWN_TOKEN);
    }
  }

  private static String algorithm(Element method) {
    return method.getAttributeNS(null, "Algorithm");
  }

  private static Element onlyChild(Element parent, QName name) throws NotProved {
    Children parts = Children.of(parent);
    if (parts.all().size() != 1) {
      throw new NotProved(Flaw.UNKNOWN_TOKEN);
    }
    return one(parts, name);
  }

  private static Element one(Children parts, QName name) throws NotProved {
    return parts.only(name).orElseThrow(() -> new NotProved(Flaw.UNKNOWN_TOKEN));
  }
}
