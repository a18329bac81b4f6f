package az.pasport.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.crypto.XMLStructure;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A SOAP 1.1 message with WS-Security, made by the JDK alone: by other code than the one that
 * proves it.
 */
final class Letter {
  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String WSA = "http://www.w3.org/2005/08/addressing";
  static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  private static final String PROFILE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";

  private Letter() {}

  /** An envelope whose Body, {@code wsa:To} and {@code wsa:MessageID} can be signed. */
  static Document of(String operation, String to) {
    return parsed(
        "<S:Envelope xmlns:S='"
            + SOAP
            + "' xmlns:wsa='"
            + WSA
            + "' xmlns:wsu='"
            + WSU
            + "' xmlns:wsse='"
            + WSSE
            + "'><S:Header><wsa:To wsu:Id='to'>"
            + to
            + "</wsa:To><wsa:MessageID wsu:Id='mid'>urn:uuid:"
            + UUID.randomUUID()
            + "</wsa:MessageID><wsse:Security/></S:Header><S:Body wsu:Id='body'>"
            + operation
            + "</S:Body></S:Envelope>");
  }

  /** Adds a UsernameToken with a digest (UsernameToken Profile 1.1.1, section 3). */
  static String withToken(String operation, String worker, String secret, Instant created) {
    byte[] nonce = UUID.randomUUID().toString().getBytes(UTF_8);
    String time = created.truncatedTo(ChronoUnit.MILLIS).toString();
    return "<S:Envelope xmlns:S='"
        + SOAP
        + "'><S:Header><wsse:Security xmlns:wsse='"
        + WSSE
        + "' xmlns:wsu='"
        + WSU
        + "'><wsse:UsernameToken><wsse:Username>"
        + worker
        + "</wsse:Username><wsse:Password Type='"
        + PROFILE
        + "username-token-profile-1.0#PasswordDigest'>"
        + digest(nonce, time, secret)
        + "</wsse:Password><wsse:Nonce EncodingType='"
        + PROFILE
        + "soap-message-security-1.0#Base64Binary'>"
        + Base64.getEncoder().encodeToString(nonce)
        + "</wsse:Nonce><wsu:Created>"
        + time
        + "</wsu:Created></wsse:UsernameToken></wsse:Security></S:Header><S:Body>"
        + operation
        + "</S:Body></S:Envelope>";
  }

  private static String digest(byte[] nonce, String created, String secret) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(nonce);
      sha1.update(created.getBytes(UTF_8));
      sha1.update(secret.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(sha1.digest());
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signs the parts of these Ids, and a Timestamp of five minutes, whose Id is {@code ts}. */
  static Document signed(
      Document letter, KeyStore.PrivateKeyEntry key, Instant created, String... ids) {
    try {
      Element security = first(letter, WSSE, "Security");
      Element token = add(security, WSSE, "wsse:BinarySecurityToken");
      token.setAttributeNS(WSU, "wsu:Id", "bst");
      token.setAttribute("ValueType", PROFILE + "x509-token-profile-1.0#X509v3");
      token.setAttribute("EncodingType", PROFILE + "soap-message-security-1.0#Base64Binary");
      token.setTextContent(Base64.getEncoder().encodeToString(key.getCertificate().getEncoded()));
      timestamp(security, created);
      Element reference = letter.createElementNS(WSSE, "wsse:SecurityTokenReference");
      Element direct = add(reference, WSSE, "wsse:Reference");
      direct.setAttribute("URI", "#bst");
      direct.setAttribute("ValueType", PROFILE + "x509-token-profile-1.0#X509v3");
      var context = new DOMSignContext(key.getPrivateKey(), security);
      for (String id : ids) {
        context.setIdAttributeNS(byId(letter, id), WSU, "Id");
      }
      context.setDefaultNamespacePrefix("ds");
      var xml = XMLSignatureFactory.getInstance("DOM");
      List<Reference> references = Stream.of(ids).map(id -> reference(xml, id)).toList();
      xml.newXMLSignature(
              xml.newSignedInfo(
                  xml.newCanonicalizationMethod(
                      CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                  xml.newSignatureMethod(SignatureMethod.RSA_SHA256, null),
                  references),
              xml.getKeyInfoFactory()
                  .newKeyInfo(List.<XMLStructure>of(new DOMStructure(reference))))
          .sign(context);
      return letter;
    } catch (java.security.GeneralSecurityException
        | javax.xml.crypto.MarshalException
        | javax.xml.crypto.dsig.XMLSignatureException e) {
      throw new IllegalStateException(e);
    }
  }

  static Element timestamp(Element security, Instant created) {
    Instant from = created.truncatedTo(ChronoUnit.MILLIS);
    Element timestamp = add(security, WSU, "wsu:Timestamp");
    timestamp.setAttributeNS(WSU, "wsu:Id", "ts");
    add(timestamp, WSU, "wsu:Created").setTextContent(from.toString());
    add(timestamp, WSU, "wsu:Expires").setTextContent(from.plusSeconds(300).toString());
    return timestamp;
  }

  private static Reference reference(XMLSignatureFactory xml, String id) {
    try {
      return xml.newReference(
          "#" + id,
          xml.newDigestMethod(DigestMethod.SHA256, null),
          List.of(
              xml.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
          null,
          null);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Element byId(Document letter, String id) {
    var all = letter.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      if (((Element) all.item(i)).getAttributeNS(WSU, "Id").equals(id)) {
        return (Element) all.item(i);
      }
    }
    throw new AssertionError("no element " + id);
  }

  static Element first(Document letter, String namespace, String local) {
    return (Element) letter.getElementsByTagNameNS(namespace, local).item(0);
  }

  static Element add(Element parent, String namespace, String name) {
    return (Element) parent.appendChild(parent.getOwnerDocument().createElementNS(namespace, name));
  }

  static Document parsed(String text) {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(text.getBytes(UTF_8)));
    } catch (java.io.IOException
        | org.xml.sax.SAXException
        | javax.xml.parsers.ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(Document letter) {
    try {
      var text = new StringWriter();
      Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      writer.transform(new DOMSource(letter), new StreamResult(text));
      return text.toString();
    } catch (javax.xml.transform.TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
