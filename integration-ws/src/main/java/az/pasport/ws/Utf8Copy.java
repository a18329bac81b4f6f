package az.pasport.ws;

import az.pasport.ws.proof.XmlParsers;
import java.io.ByteArrayOutputStream;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.xml.sax.ContentHandler;

/**
 * Writes what the parser reported of a message, as XML 1.0 in UTF-8. A reader of the copy has no
 * choice of encodings: it reads the characters that were checked.
 */
final class Utf8Copy {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TransformerHandler writer = XmlParsers.newWriter();

  Utf8Copy() {
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
