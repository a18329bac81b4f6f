package az.pasport.ws.population;

import az.pasport.person.Fin;
import az.pasport.person.NameText;
import az.pasport.person.PersonName;
import az.pasport.person.Transliteration;
import az.pasport.registry.RegisteredPerson;
import az.pasport.registry.RegistryAnswer;
import az.pasport.registry.Sex;
import az.pasport.text.PlainText;
import az.pasport.time.BirthDate;
import az.pasport.ws.proof.ChildElements;
import az.pasport.ws.proof.XmlParsers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.sax.TransformerHandler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads an answer of the shape of {@code population-registry.wsdl}. */
final class AnswerReader {
  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String REGISTRY = "urn:az:population-registry:v1";

  private static final LocalDate OLDEST_BIRTH = LocalDate.of(BirthDate.FIRST_YEAR, 1, 1);

  private final Fin asked;
  private final LocalDate today;

  /**
   * @param today in Baku: nobody was born, and nobody died, after it
   */
  AnswerReader(Fin asked, LocalDate today) {
    this.asked = asked;
    this.today = today;
  }

  /**
   * @throws AnswerRefused if it is anything else than an answer to the question
   */
  RegistryAnswer read(byte[] message) throws AnswerRefused {
    Element envelope = parse(message).getDocumentElement();
    require(is(envelope, SOAP, "Envelope"), "not a SOAP 1.1 envelope");
    List<Element> content =
        ChildElements.of(envelope).named(new QName(SOAP, "Body")).stream()
            .flatMap(body -> ChildElements.of(body).all().stream())
            .toList();
    require(content.size() == 1, "not one element in the SOAP body");
    Element answer = content.get(0);
    require(!is(answer, SOAP, "Fault"), "a SOAP fault");
    require(is(answer, REGISTRY, "getPersonalInfoByPinResponse"), "an unknown element");
    boolean isFound = flag(required(answer, "found"));
    Optional<Element> person = child(answer, "person");
    require(person.isPresent() == isFound, "found and person contradict each other");
    return person.isPresent()
        ? new RegistryAnswer.Found(person(person.get()))
        : new RegistryAnswer.NoSuchFin();
  }

  private RegisteredPerson person(Element person) throws AnswerRefused {
    require(required(person, "pin").equals(asked.value()), "it is about another FIN");
    Optional<LocalDate> death =
        text(person, "deathDate").isEmpty()
            ? Optional.empty()
            : Optional.of(date(required(person, "deathDate")));
    LocalDate birth = date(required(person, "birthDate"));
    require(!birth.isBefore(OLDEST_BIRTH), "a birth date too long ago");
    require(death.isEmpty() || !death.get().isBefore(birth), "a death before the birth");
    return new RegisteredPerson(
        name(person), BirthDate.of(birth), text(person, "citizenship"), sex(person), death);
  }

  private static PersonName name(Element person) throws AnswerRefused {
    String family = required(person, "surname");
    String given = required(person, "name");
    Optional<String> patronymic = text(person, "patronymic");
    require(isName(family) && isName(given), "a name that no certificate can carry");
    try {
      return new PersonName(family, given, patronymic.filter(PlainText::isPlain));
    } catch (IllegalArgumentException e) {
      throw new AnswerRefused("a name that no certificate can carry");
    }
  }

  private static boolean isName(String text) {
    return !NameText.hasInvisible(text)
        && NameText.hasLetter(text)
        && Transliteration.standard().unknownLetters(text).isEmpty();
  }

  private static Optional<Sex> sex(Element person) throws AnswerRefused {
    Optional<String> code = text(person, "sex");
    require(code.isEmpty() || List.of("F", "M").contains(code.get()), "an unknown sex");
    return code.map(letter -> letter.equals("F") ? Sex.FEMALE : Sex.MALE);
  }

  private LocalDate date(String text) throws AnswerRefused {
    try {
      LocalDate date = LocalDate.parse(text);
      require(!date.isAfter(today), "a date in the future");
      return date;
    } catch (DateTimeParseException e) {
      throw new AnswerRefused("something that is no date");
    }
  }

  private static boolean flag(String text) throws AnswerRefused {
    require(List.of("true", "false", "1", "0").contains(text), "something that is no boolean");
    return text.equals("true") || text.equals("1");
  }

  private static String required(Element parent, String name) throws AnswerRefused {
    Optional<String> text = text(parent, name);
    require(text.isPresent(), name + " is missing");
    return text.orElseThrow();
  }

  /** A child's text without blanks around it; empty if there is no child or no text. */
  private static Optional<String> text(Element parent, String name) throws AnswerRefused {
    return child(parent, name)
        .map(Element::getTextContent)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static Optional<Element> child(Element parent, String name) throws AnswerRefused {
    List<Element> found = ChildElements.of(parent).named(new QName(REGISTRY, name));
    require(found.size() < 2, name + " comes twice");
    return found.stream().findFirst();
  }

  private static boolean is(Element element, String namespace, String name) {
    return ChildElements.isNamed(element, new QName(namespace, name));
  }

  private static Document parse(byte[] message) throws AnswerRefused {
    var document = new DOMResult();
    TransformerHandler builder = XmlParsers.newWriter();
    builder.setResult(document);
    XMLReader reader = XmlParsers.newReader();
    reader.setContentHandler(builder);
    // The JDK's own handler prints what it stumbles over.
    reader.setErrorHandler(new DefaultHandler());
    try {
      reader.parse(new InputSource(new ByteArrayInputStream(message)));
    } catch (SAXException | IOException e) {
      // Its message may quote what came.
      throw new AnswerRefused("something that is no XML, or has a DOCTYPE");
    }
    return (Document) document.getNode();
  }

  private static void require(boolean holds, String otherwise) throws AnswerRefused {
    if (!holds) {
      throw new AnswerRefused(otherwise);
    }
  }
}
