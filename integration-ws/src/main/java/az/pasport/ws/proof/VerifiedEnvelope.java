package az.pasport.ws.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes the message that is passed on: an envelope, and in it the Body. Everything else stays
 * behind, so that nothing unproved can be read later.
 */
record VerifiedEnvelope(Envelope received) {
  static {
    Init.init();
  }

  /** With every namespace that the Body had in scope: the connection protects them with it. */
  byte[] ofReceivedBody() throws AuthenticationFailure {
    return around(Canonicalizer.ALGO_ID_C14N_OMIT_COMMENTS, "");
  }

  /**
   * With what the signature covers: the Body in its exclusive canonical form. That leaves out
   * namespaces that only a value uses, as in {@code xsi:type="xsd:string"}, and somebody on the way
   * could have put another in. Of these only prefixes of XML Schema are declared; a value with any
   * other stays a value without a meaning.
   */
  byte[] ofSignedBody() throws AuthenticationFailure {
    return around(
        Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS, String.join(" ", prefixesOfXmlSchema()));
  }

  private byte[] around(String algorithm, String inclusivePrefixes) throws AuthenticationFailure {
    var message = new ByteArrayOutputStream();
    write(
        message,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><S:Envelope xmlns:S=\""
            + received.soap()
            + "\">");
    try {
      Canonicalizer canonical = Canonicalizer.getInstance(algorithm);
      if (inclusivePrefixes.isEmpty()) {
        canonical.canonicalizeSubtree(received.body(), message);
      } else {
        canonical.canonicalizeSubtree(received.body(), inclusivePrefixes, message);
      }
    } catch (XMLSecurityException e) {
      // A namespace that is a relative URI has no canonical form.
      throw new AuthenticationFailure(FailureReason.NOT_XML);
    }
    write(message, "</S:Envelope>");
    return message.toByteArray();
  }

  private static void write(ByteArrayOutputStream message, String text) {
    message.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Prefixes that mean XML Schema wherever the Body has them. */
  private Set<String> prefixesOfXmlSchema() {
    var meanings = new HashMap<String, Set<String>>();
    for (Node node = received.body().getParentNode();
        node instanceof Element around;
        node = node.getParentNode()) {
      declared(around).forEach((prefix, uri) -> meanings.putIfAbsent(prefix, Set.of(uri)));
    }
    collect(received.body(), meanings);
    return meanings.entrySet().stream()
        .filter(entry -> entry.getValue().equals(Set.of(XMLConstants.W3C_XML_SCHEMA_NS_URI)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static void collect(Element element, Map<String, Set<String>> meanings) {
    declared(element)
        .forEach((prefix, uri) -> meanings.merge(prefix, Set.of(uri), VerifiedEnvelope::both));
    for (Element child : ChildElements.of(element).all()) {
      collect(child, meanings);
    }
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    var all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  private static Map<String, String> declared(Element element) {
    var found = new HashMap<String, String>();
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = (Attr) attributes.item(i);
      if ("xmlns".equals(attribute.getPrefix())) {
        found.put(attribute.getLocalName(), attribute.getValue());
      }
    }
    return found;
  }
}
