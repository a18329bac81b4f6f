package az.pasport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.xml.messaging.saaj.soap.ver1_1.SOAPMessageFactory1_1Impl;
import com.sun.xml.messaging.saaj.soap.ver1_2.SOAPMessageFactory1_2Impl;
import jakarta.xml.soap.MessageFactory;
import jakarta.xml.soap.MimeHeaders;
import jakarta.xml.soap.SOAPFault;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SoapFaultTest {
  @Test
  void isReadByASoap11Library() throws Exception {
    SOAPFault fault =
        read(
            new SOAPMessageFactory1_1Impl(),
            SoapFault.of(Refusal.DOCTYPE, SoapVersion.SOAP_1_1),
            "text/xml");
    assertThat(fault.getFaultCodeAsQName().getLocalPart()).isEqualTo("Client");
    assertThat(fault.getFaultString()).isEqualTo("a DOCTYPE is not accepted");
    assertDetail(fault, "MALFORMED", "DOCTYPE qəbul edilmir");
  }

  @Test
  void isReadByASoap12Library() throws Exception {
    SOAPFault fault =
        read(
            new SOAPMessageFactory1_2Impl(),
            SoapFault.of(Refusal.tooLarge(5), SoapVersion.SOAP_1_2),
            "application/soap+xml");
    assertThat(fault.getFaultCodeAsQName().getLocalPart()).isEqualTo("Sender");
    assertThat(fault.getFaultReasonText(Locale.ENGLISH))
        .isEqualTo("the message is too large: at most 5 bytes");
    assertDetail(fault, "TOO_LARGE", "mesaj çox böyükdür: ən çoxu 5 bayt");
  }

  @Test
  void blamesTheServerForWhatMayBeTakenLater() throws Exception {
    SOAPFault old =
        read(
            new SOAPMessageFactory1_1Impl(),
            SoapFault.of(Refusal.BUSY, SoapVersion.SOAP_1_1),
            "text/xml");
    assertThat(old.getFaultCodeAsQName().getLocalPart()).isEqualTo("Server");
    SOAPFault fault =
        read(
            new SOAPMessageFactory1_2Impl(),
            SoapFault.of(Refusal.BUSY, SoapVersion.SOAP_1_2),
            "application/soap+xml");
    assertThat(fault.getFaultCodeAsQName().getLocalPart()).isEqualTo("Receiver");
    assertThat(SoapVersion.SOAP_1_2.faultStatus(Refusal.BUSY)).isEqualTo(500);
    assertThat(SoapVersion.SOAP_1_2.faultStatus(Refusal.DOCTYPE)).isEqualTo(400);
  }

  private static void assertDetail(SOAPFault fault, String code, String az) {
    var detail = (Element) fault.getDetail().getDetailEntries().next();
    assertThat(detail.getNamespaceURI()).isEqualTo(ContractSchema.NAMESPACE);
    assertThat(detail.getLocalName()).isEqualTo("fault");
    assertThat(text(detail, "code")).isEqualTo(code);
    assertThat(text(detail, "textAz")).isEqualTo(az);
    assertThat(text(detail, "textEn")).isNotBlank();
    assertThat(text(detail, "retry")).isEqualTo("false");
  }

  private static String text(Element detail, String name) {
    return detail.getElementsByTagNameNS(ContractSchema.NAMESPACE, name).item(0).getTextContent();
  }

  private static SOAPFault read(MessageFactory factory, byte[] envelope, String mediaType)
      throws Exception {
    var headers = new MimeHeaders();
    headers.addHeader("Content-Type", mediaType);
    return factory
        .createMessage(headers, new ByteArrayInputStream(envelope))
        .getSOAPBody()
        .getFault();
  }
}
