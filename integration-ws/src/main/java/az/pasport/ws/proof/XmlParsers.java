package az.pasport.ws.proof;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The one parser with which messages are read. It is the JDK's own, whatever else lies on the class
 * path: its limits on entities and attributes are known, a stray Xerces has none. Two parsers with
 * different rules could read two messages out of the same bytes, one to be checked and another to
 * be believed.
 */
public final class XmlParsers {
  /**
   * Levels of elements that a message may have. Envelope, Body, operation, person, fin: five. The
   * rest is for headers.
   */
  public static final int DEEPEST = 32;

  /** Attributes that an element may have. */
  public static final int MOST_ATTRIBUTES = 64;

  private static final SAXParserFactory PARSERS = parsers();

  private XmlParsers() {}

  /**
   * A parser with its limits: no DOCTYPE, and at most {@value #MOST_ATTRIBUTES} attributes of an
   * element.
   */
  public static XMLReader newReader() {
    try {
      XMLReader reader = PARSERS.newSAXParser().getXMLReader();
      reader.setProperty(
          "http://www.oracle.com/xml/jaxp/properties/elementAttributeLimit",
          Integer.toString(MOST_ATTRIBUTES));
      return reader;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the JDK's XML parser lacks a feature", e);
    }
  }

  /** Makes of a parser's events what its result is: a tree, or a text. */
  public static TransformerHandler newWriter() {
    try {
      return ((SAXTransformerFactory) TransformerFactory.newDefaultInstance())
          .newTransformerHandler();
    } catch (TransformerConfigurationException e) {
      throw new IllegalStateException("the JDK writes no XML", e);
    }
  }

  private static SAXParserFactory parsers() {
    try {
      SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      parsers.setXIncludeAware(false);
      return parsers;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the JDK's XML parser lacks a feature", e);
    }
  }
}
