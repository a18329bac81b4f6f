package az.pasport.ws.proof;

import javax.xml.namespace.QName;
import org.apache.wss4j.dom.WSConstants;

/** Names that the profiles are made of. */
final class WsSecurityNames {
  static final QName SECURITY = wsse("Security");
  static final QName USERNAME_TOKEN = wsse("UsernameToken");
  static final QName USERNAME = wsse("Username");
  static final QName PASSWORD = wsse("Password");
  static final QName NONCE = wsse("Nonce");
  static final QName BINARY_TOKEN = wsse("BinarySecurityToken");
  static final QName TOKEN_REFERENCE = wsse("SecurityTokenReference");
  static final QName REFERENCE_TO_TOKEN = wsse("Reference");

  static final QName TIMESTAMP = wsu("Timestamp");
  static final QName CREATED = wsu("Created");
  static final QName EXPIRES = wsu("Expires");

  /** The attribute by which a signature finds an element. */
  static final QName ID = wsu("Id");

  static final QName SIGNATURE = ds("Signature");
  static final QName SIGNED_INFO = ds("SignedInfo");
  static final QName SIGNATURE_VALUE = ds("SignatureValue");
  static final QName KEY_INFO = ds("KeyInfo");
  static final QName CANONICALIZATION_METHOD = ds("CanonicalizationMethod");
  static final QName SIGNATURE_METHOD = ds("SignatureMethod");
  static final QName REFERENCE = ds("Reference");
  static final QName TRANSFORMS = ds("Transforms");
  static final QName TRANSFORM = ds("Transform");
  static final QName DIGEST_METHOD = ds("DigestMethod");
  static final QName DIGEST_VALUE = ds("DigestValue");
  static final QName INCLUSIVE_NAMESPACES =
      new QName("http://www.w3.org/2001/10/xml-exc-c14n#", "InclusiveNamespaces");

  /** WS-Addressing 1.0. */
  static final QName TO = wsa("To");

  static final QName MESSAGE_ID = wsa("MessageID");
  static final QName ACTION = wsa("Action");

  /** Of {@code BinarySecurityToken}, {@code Nonce}: WS-Security 1.1.1, the only one it defines. */
  static final String BASE64 = WSConstants.SOAPMESSAGE_NS + "#Base64Binary";

  private WsSecurityNames() {}

  private static QName wsse(String local) {
    return new QName(WSConstants.WSSE_NS, local);
  }

  private static QName wsu(String local) {
    return new QName(WSConstants.WSU_NS, local);
  }

  private static QName ds(String local) {
    return new QName(WSConstants.SIG_NS, local);
  }

  private static QName wsa(String local) {
    return new QName("http://www.w3.org/2005/08/addressing", local);
  }
}
