package az.pasport.ws.guide;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;

/**
 * A text in the contract's two languages.
 *
 * @param az in Azerbaijani
 * @param en in English
 */
public record Words(String az, String en) {
  private static final Pattern BOTH = Pattern.compile("(?s)\\s*az: (.+?)\\s+en: (.+?)\\s*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String REQUIRED_AZ = "Mütləq. ";
  private static final String REQUIRED_EN = "Required. ";

  /** The text in one language: Azerbaijani unless {@code en} is asked for. */
  public String in(String language) {
    return language.equals("en") ? en : az;
  }

  /** What the schema's documentation says of an element, a type or a value. */
  static Words ofAnnotated(Element annotated) {
    Element annotation = Wsdl.child(annotated, Wsdl.XS, "annotation").orElseThrow();
    return new Words(documented(annotation, "az"), documented(annotation, "en"));
  }

  /** What {@code wsdl:documentation} says, in which both languages stand one after the other. */
  static Words ofDocumented(Element documented) {
    String text = Wsdl.child(documented, Wsdl.WSDL, "documentation").orElseThrow().getTextContent();
    Matcher both = BOTH.matcher(text);
    if (!both.matches()) {
      throw new IllegalStateException("no documentation in az and en: " + text);
    }
    return new Words(
        BLANKS.matcher(both.group(1)).replaceAll(" "),
        BLANKS.matcher(both.group(2)).replaceAll(" "));
  }

  /** Whether the text begins by saying that what it is about is required. */
  boolean saysRequired() {
    return en.startsWith(REQUIRED_EN);
  }

  Words withoutRequired() {
    return saysRequired()
        ? new Words(az.substring(REQUIRED_AZ.length()), en.substring(REQUIRED_EN.length()))
        : this;
  }

  private static String documented(Element annotation, String language) {
    return Wsdl.children(annotation, Wsdl.XS, "documentation")
        .filter(text -> text.getAttributeNS(XMLConstants.XML_NS_URI, "lang").equals(language))
        .findFirst()
        .orElseThrow()
        .getTextContent()
        .strip();
  }
}
