package az.pasport.ws;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the fault for a message that the SOAP library never sees. */
final class SoapFault {
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final SoapVersion version;
  private final XMLStreamWriter xml;

  private SoapFault(SoapVersion version, XMLStreamWriter xml) {
    this.version = version;
    this.xml = xml;
  }

  static byte[] of(Refusal refusal, SoapVersion version) {
    var bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter writer = WRITERS.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new SoapFault(version, writer).envelope(refusal);
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  /** Sends the fault; the status is set before. */
  static void send(Refusal refusal, SoapVersion version, HttpServletResponse response)
      throws IOException {
    byte[] fault = of(refusal, version);
    response.setContentType(version.mediaType() + ";charset=utf-8");
    response.setContentLength(fault.length);
    response.getOutputStream().write(fault);
  }

  private void envelope(Refusal refusal) throws XMLStreamException {
    String soap = version.namespace();
    xml.writeStartDocument("utf-8", "1.0");
    xml.writeStartElement("S", "Envelope", soap);
    xml.writeNamespace("S", soap);
    xml.writeStartElement("S", "Body", soap);
    xml.writeStartElement("S", "Fault", soap);
    if (version == SoapVersion.SOAP_1_1) {
      text("faultcode", refusal.retry() ? "S:Server" : "S:Client");
      text("faultstring", refusal.en());
      xml.writeStartElement("detail");
    } else {
      xml.writeStartElement("S", "Code", soap);
      soapText("Value", refusal.retry() ? "S:Receiver" : "S:Sender");
      xml.writeEndElement();
      xml.writeStartElement("S", "Reason", soap);
      reason("az", refusal.az());
      reason("en", refusal.en());
      xml.writeEndElement();
      xml.writeStartElement("S", "Detail", soap);
    }
    detail(refusal);
    xml.writeEndDocument();
  }

  private void detail(Refusal refusal) throws XMLStreamException {
    xml.writeStartElement("", "fault", ContractSchema.NAMESPACE);
    xml.writeDefaultNamespace(ContractSchema.NAMESPACE);
    text("code", refusal.code().value());
    text("textAz", refusal.az());
    text("textEn", refusal.en());
    text("retry", Boolean.toString(refusal.retry()));
  }

  private void reason(String language, String text) throws XMLStreamException {
    xml.writeStartElement("S", "Text", version.namespace());
    xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void soapText(String name, String text) throws XMLStreamException {
    xml.writeStartElement("S", name, version.namespace());
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void text(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
