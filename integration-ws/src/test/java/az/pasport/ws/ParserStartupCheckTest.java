package az.pasport.ws;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import az.pasport.ws.proof.XmlParsers;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

class ParserStartupCheckTest {
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  @Test
  void startsWithTheParserThatReadsMessages() {
    assertThatCode(() -> ParserStartupCheck.check(XmlParsers.newReader()))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesToStartWithParserOfALibrary() {
    var stray = new XMLFilterImpl(XmlParsers.newReader());

    assertThatIllegalStateException()
        .isThrownBy(() -> ParserStartupCheck.check(stray))
        .withMessageContaining(XMLFilterImpl.class.getName());
  }

  @Test
  void refusesToStartWithParserThatTakesDoctype() throws Exception {
    XMLReader lax = SAXParserFactory.newDefaultNSInstance().newSAXParser().getXMLReader();

    assertThatIllegalStateException()
        .isThrownBy(() -> ParserStartupCheck.check(lax))
        .withMessageContaining("DOCTYPE");
  }

  @Test
  void refusesToStartWithParserWithoutLimitOnAttributes() throws Exception {
    XMLReader lax = SAXParserFactory.newDefaultNSInstance().newSAXParser().getXMLReader();
    lax.setFeature(NO_DOCTYPE, true);

    assertThatIllegalStateException()
        .isThrownBy(() -> ParserStartupCheck.check(lax))
        .withMessageContaining("attributes");
  }
}
