package az.pasport.ws;

import java.io.ByteArrayOutputStream;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.xml.sax.ContentHandler;

/**
 * Writes what the parser reported of a message, as XML 1.0 in UTF-8. A reader of the copy has no
 * choice of encodings: it reads the characters that were checked.
 */
final class Utf8Copy {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TransformerHandler writer;

  Utf8Copy() {
    try {
      writer =
          ((SAXTransformerFactory) TransformerFactory.newDefaultInstance()).newTransformerHandler();
    } catch (TransformerConfigurationException e) {
      throw new IllegalStateException("the JDK writes no XML", e);
    }
    writer.setResult(new StreamResult(bytes));
  }

  /** Takes the parser's events. */
  ContentHandler writer() {
    return writer;
  }

  /** Bytes written so far, but for some that the writer holds back. */
  int size() {
    return bytes.size();
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
