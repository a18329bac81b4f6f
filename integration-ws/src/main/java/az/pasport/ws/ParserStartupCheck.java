package az.pasport.ws;

import az.pasport.ws.proof.XmlParsers;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Stops the start if the parser that reads the messages of hospitals is not the JDK's own, or does
 * not keep the limits that {@link XmlParsers} sets. A parser that came with some library would read
 * the same messages without them, and nobody would notice.
 */
@WebListener
public class ParserStartupCheck implements ServletContextListener {
  private static final Logger LOG = System.getLogger(ParserStartupCheck.class.getName());
  private static final String OF_THE_JDK = "com.sun.org.apache.xerces.internal.";

  @Override
  public void contextInitialized(ServletContextEvent event) {
    XMLReader reader = XmlParsers.newReader();
    check(reader);
    LOG.log(Level.INFO, "messages are read by {0}, within limits", reader.getClass().getName());
  }

  /**
   * @throws IllegalStateException if messages must not be read with it
   */
  static void check(XMLReader reader) {
    String name = reader.getClass().getName();
    if (!name.startsWith(OF_THE_JDK)) {
      throw new IllegalStateException(
          "messages would be read by " + name + ", whose limits are not known");
    }
    if (!reads(reader, "<a/>")) {
      throw new IllegalStateException("the XML parser reads nothing");
    }
    if (reads(reader, "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>")) {
      throw new IllegalStateException("the XML parser takes a DOCTYPE");
    }
    if (reads(reader, elementWithAttributes(XmlParsers.MOST_ATTRIBUTES + 1))) {
      throw new IllegalStateException(
          "the XML parser takes more than " + XmlParsers.MOST_ATTRIBUTES + " attributes");
    }
  }

  private static boolean reads(XMLReader reader, String text) {
    var quiet = new DefaultHandler();
    reader.setContentHandler(quiet);
    reader.setErrorHandler(quiet);
    try {
      reader.parse(new InputSource(new StringReader(text)));
      return true;
    } catch (SAXException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  private static String elementWithAttributes(int count) {
    var text = new StringBuilder("<a");
    for (int i = 0; i < count; i++) {
      text.append(" a").append(i).append("=''");
    }
    return text.append("/>").toString();
  }
}
