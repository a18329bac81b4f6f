package az.pasport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.ws.proof.XmlParsers;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Whatever a message holds, a reader of its copy is told what the reader of the message was. */
class Utf8CopyTest {
  /** What writers of XML get wrong: line ends, quotes, letters of two, three and four bytes. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "Ə",
          "ı",
          "€",
          "\uD83D\uDE00",
          "\uD83D\uDC68",
          "&#13;",
          "&#10;",
          "&#9;",
          "\r\n",
          "\n",
          "\t",
          " ",
          "&amp;",
          "&lt;",
          "&gt;",
          "]]&gt;",
          "\"",
          "'",
          "&#x85;",
          "\u0085",
          "&#x2028;",
          "\u2028",
          "&#x10FFFF;",
          "\uFFFD",
          "\uFEFF",
          "&quot;",
          "{",
          "%",
          "a\u0301",
          "<![CDATA[<&]]>",
          "<!-- c -->",
          "<e/>",
          "<e xmlns='urn:x'><e xmlns=''/></e>",
          "<p:e xmlns:p='urn:p'/>",
          "<p:e xmlns:p='urn:q'><p:f xmlns:p='urn:r' p:a='1'/><p:g/></p:e>",
          "<?pi some data?>",
          "<e xml:space='preserve'> </e>",
          "<e xmlns:xsi='urn:i' xsi:type='xsi:t'/>");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> values =
        texts().map(text -> text.replaceAll("<[^>]*>|]]>|'", "").replace("<", ""));
    return Combinators.combine(values, texts())
        .as((value, text) -> "<r a='" + value + "' b:c='1' xmlns:b='urn:b'>" + text + "</r>");
  }

  @Property(tries = 1000)
  void isReadAsTheMessageWas(@ForAll("documents") String document) throws Exception {
    assertReadTheSame(document.getBytes(StandardCharsets.UTF_8), Optional.of("utf-8"));
  }

  /** Where the parser's or the writer's buffers end, between the halves of a letter, too. */
  @Example
  void isReadAsTheMessageWas_howeverLongItIs() throws Exception {
    for (int pad = 0; pad < 8; pad++) {
      String text = "x".repeat(pad) + "\uD83D\uDE00Ə&#13;>".repeat(20_000);
      assertReadTheSame(
          ("<r a='" + text + "'>" + text + "</r>").getBytes(StandardCharsets.UTF_8),
          Optional.of("utf-8"));
    }
  }

  @Example
  void isReadAsTheMessageWas_inAnyEncoding() throws Exception {
    for (String encoding : List.of("UTF-16LE", "UTF-16BE", "UTF-16", "windows-1254", "UTF-32BE")) {
      String document = "<r>Şükür ıÇöğ</r>";
      byte[] bytes = document.getBytes(Charset.forName(encoding));
      assertReadTheSame(bytes, Optional.of(encoding));
      String copy = new String(copy(bytes, Optional.of(encoding)), StandardCharsets.UTF_8);
      assertThat(copy)
          .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"")
          .contains("Şükür ıÇöğ");
    }
  }

  private static void assertReadTheSame(byte[] document, Optional<String> encoding)
      throws Exception {
    Told sent = new Told();
    parse(document, encoding, sent);
    Told copied = new Told();
    // By its own words: nobody tells the next reader an encoding.
    parse(copy(document, encoding), Optional.empty(), copied);
    assertThat(copied.events).isEqualTo(sent.events);
  }

  private static byte[] copy(byte[] document, Optional<String> encoding) throws Exception {
    var copy = new Utf8Copy();
    parse(document, encoding, copy.writer());
    return copy.toByteArray();
  }

  private static void parse(byte[] document, Optional<String> encoding, ContentHandler handler)
      throws Exception {
    XMLReader reader = XmlParsers.newReader();
    reader.setContentHandler(handler);
    var input = new InputSource(new ByteArrayInputStream(document));
    encoding.ifPresent(input::setEncoding);
    reader.parse(input);
  }

  /** What a parser tells, with texts in one piece. */
  private static final class Told extends DefaultHandler {
    private final List<String> events = new ArrayList<>();
    private final TreeMap<String, String> prefixes = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public void startPrefixMapping(String prefix, String uri) {
      prefixes.put(prefix, uri);
    }

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) {
      flush();
      var values = new TreeMap<String, String>();
      for (int i = 0; i < attributes.getLength(); i++) {
        values.put(
            "{" + attributes.getURI(i) + "}" + attributes.getQName(i), attributes.getValue(i));
      }
      events.add("<{" + uri + "}" + qName + values + prefixes);
      prefixes.clear();
    }

    @Override
    public void endElement(String uri, String local, String qName) {
      flush();
      events.add(">" + qName);
    }

    @Override
    public void characters(char[] more, int start, int length) {
      text.append(more, start, length);
    }

    @Override
    public void processingInstruction(String target, String data) {
      flush();
      events.add("?" + target + " " + data);
    }

    private void flush() {
      if (text.length() > 0) {
        events.add(text.toString());
        text.setLength(0);
      }
    }
  }
}
