package az.pasport.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * First doses of numbered people, as messages of one facility: for tests that send them by the
 * thousand, where a generated client would take longer than the server.
 */
final class DoseMessages {
  private static final String AUTHORIZATION =
      "Basic " + Base64.getEncoder().encodeToString("BAKU-MC-01:demo-BAKU-MC-01".getBytes(UTF_8));

  /** A FIN knows neither I nor O. */
  private static final String FIN_LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  /** What a dose was answered. */
  record Acknowledged(String messageId, String status, String recordId) {}

  private DoseMessages() {}

  /** The message's number of a person's dose. */
  static String id(int number) {
    return "dose-" + number;
  }

  /** The person's FIN: one for each number below 34 to the power of 6. */
  static String fin(int number) {
    StringBuilder fin = new StringBuilder();
    for (int rest = number; fin.length() < 6; rest /= FIN_LETTERS.length()) {
      fin.append(FIN_LETTERS.charAt(rest % FIN_LETTERS.length()));
    }
    return fin.append('7').reverse().toString();
  }

  /**
   * Sends the doses of these people, one as a message of its own, several as a batch.
   *
   * @throws java.io.UncheckedIOException where the server does not answer
   */
  static Http.Answer send(Http http, Installation pasport, List<Integer> numbers) {
    return http.post(
        pasport.at("/ws/records"),
        "text/xml; charset=utf-8",
        envelope(numbers),
        "Authorization",
        AUTHORIZATION);
  }

  private static String envelope(List<Integer> numbers) {
    String body =
        numbers.size() == 1
            ? "<submitVaccination xmlns=\"urn:az:pasport:records:v1\">"
                + record(numbers.get(0))
                + "</submitVaccination>"
            : numbers.stream()
                .map(number -> "<record>" + record(number) + "</record>")
                .collect(
                    Collectors.joining(
                        "", "<submitBatch xmlns=\"urn:az:pasport:records:v1\">", "</submitBatch>"));
    return "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body>"
        + body
        + "</S:Body></S:Envelope>";
  }

  private static String record(int number) {
    return """
    <messageId>%s</messageId><person><fin>%s</fin><familyName>Əliyev</familyName>\
    <givenName>İlqar</givenName><patronymic>Rəşid oğlu</patronymic>\
    <birthDate>1980-05-17</birthDate></person>\
    <worker><id>17</id><name>Leyla Həsənova</name></worker>\
    <dose><product>CoronaVac</product><lot>SV-2021/118</lot><doseNumber>1</doseNumber>\
    <seriesSize>2</seriesSize><date>2021-06-14</date>\
    <vaccinator>Samir Quliyev</vaccinator></dose>\
    """
        .formatted(id(number), fin(number));
  }

  /** What is said of each dose in an answer. */
  static List<Acknowledged> read(String answer) {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(answer.getBytes(UTF_8)));
      var found = document.getElementsByTagNameNS("*", "answer");
      var answers = new ArrayList<Acknowledged>();
      for (int i = 0; i < found.getLength(); i++) {
        Element one = (Element) found.item(i);
        answers.add(
            new Acknowledged(text(one, "messageId"), text(one, "status"), text(one, "recordId")));
      }
      return answers;
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException(answer, e);
    }
  }

  private static String text(Element answer, String name) {
    var found = answer.getElementsByTagNameNS("*", name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }
}
