package az.pasport.simulator.sandbox;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the gateway needs to know of a message. The gateway refuses nothing: of a message that is no
 * XML, the summary has what could be read.
 *
 * @param messageId the first; empty if there is none
 * @param people all FINs
 * @param workers all workers' numbers
 * @param proves whether it has a WS-Security header
 */
record MessageSummary(String messageId, Set<String> people, Set<String> workers, boolean proves) {

  static MessageSummary of(byte[] message) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    String messageId = "";
    Set<String> people = new HashSet<>();
    Set<String> workers = new HashSet<>();
    boolean proves = false;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(message));
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "messageId" -> {
            String text = xml.getElementText().strip();
            messageId = messageId.isEmpty() ? text : messageId;
          }
          case "fin" -> people.add(xml.getElementText().strip().toUpperCase(Locale.ROOT));
          case "id" -> workers.add(xml.getElementText().strip());
          case "Security" -> proves = true;
          default -> {
            // Of no interest on the way.
          }
        }
      }
    } catch (XMLStreamException e) {
      // The server says what is wrong with it.
      return new MessageSummary(messageId, people, workers, proves);
    }
    return new MessageSummary(messageId, people, workers, proves);
  }
}
