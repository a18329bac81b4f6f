package az.pasport.ws.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.sax.TransformerHandler;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.Locator2;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads a message into a tree. A tree takes many times the memory of its text, and a stranger may
 * send one: so its nodes are counted while it grows.
 *
 * <p>Comments are left out. No signature that is taken here covers them, and a reader that stops at
 * a comment reads another value than one that does not.
 */
final class SoapMessageParser extends XMLFilterImpl {
  /** Elements, attributes and namespace declarations. A thousand records have some 30,000. */
  static final int MOST_NODES = 131_072;

  private @Nullable Locator locator;
  private int depth;
  private int nodes;

  private SoapMessageParser() {
    super(XmlParsers.newReader());
  }

  static Document read(byte[] message, Optional<String> charset) throws AuthenticationFailure {
    var input = new InputSource(new ByteArrayInputStream(message));
    charset.ifPresent(input::setEncoding);
    Document document = newDocument();
    try {
      TransformerHandler builder = XmlParsers.newWriter();
      builder.setResult(new DOMResult(document));
      var tree = new SoapMessageParser();
      tree.setContentHandler(builder);
      tree.parse(input);
    } catch (SAXException | IOException e) {
      throw new AuthenticationFailure(FailureReason.NOT_XML);
    }
    return document;
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
    super.setDocumentLocator(locator);
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    count(1);
    super.startPrefixMapping(prefix, uri);
  }

  @Override
  public void startElement(String uri, String local, String qName, Attributes attributes)
      throws SAXException {
    // What a canonical form of XML 1.1 holds, XML 1.0 may not; and the message is passed on as 1.0.
    if (depth == 0 && locator instanceof Locator2 known && !"1.0".equals(known.getXMLVersion())) {
      throw new SAXException("not XML 1.0");
    }
    depth++;
    if (depth > XmlParsers.DEEPEST) {
      throw new SAXException("too deep");
    }
    count(1 + attributes.getLength());
    super.startElement(uri, local, qName, attributes);
  }

  @Override
  public void endElement(String uri, String local, String qName) throws SAXException {
    depth--;
    super.endElement(uri, local, qName);
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  private void count(int more) throws SAXException {
    nodes += more;
    if (nodes > MOST_NODES) {
      throw new SAXException("too many elements and attributes");
    }
  }

  private static Document newDocument() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK makes no XML documents", e);
    }
  }
}
