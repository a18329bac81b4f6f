package az.pasport.ws;

import az.pasport.ws.v1.FaultDetail;
import az.pasport.ws.v1.RecordsFault;
import jakarta.xml.soap.SOAPConstants;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPFactory;
import jakarta.xml.ws.soap.SOAPFaultException;
import javax.xml.namespace.QName;

/** Makes the fault that the endpoint throws. */
final class EndpointFault {
  private EndpointFault() {}

  /**
   * @param version in which the sender wrote: a fault of the sender has another code in each
   */
  static RecordsFault of(Refusal refusal, SoapVersion version) {
    var detail = new FaultDetail();
    detail.setCode(refusal.code());
    detail.setTextAz(refusal.az());
    detail.setTextEn(refusal.en());
    detail.setRetry(refusal.retry());
    return refusal.retry()
        ? new RecordsFault(refusal.en(), detail)
        : new RecordsFault(refusal.en(), detail, ofSender(refusal.en(), version));
  }

  /** Metro takes the code of a fault from its cause, and else says that the server is at fault. */
  private static SOAPFaultException ofSender(String text, SoapVersion version) {
    try {
      return new SOAPFaultException(
          SOAPFactory.newInstance(
                  version == SoapVersion.SOAP_1_1
                      ? SOAPConstants.SOAP_1_1_PROTOCOL
                      : SOAPConstants.SOAP_1_2_PROTOCOL)
              .createFault(
                  text,
                  version == SoapVersion.SOAP_1_1
                      ? new QName(SOAPConstants.URI_NS_SOAP_1_1_ENVELOPE, "Client")
                      : SOAPConstants.SOAP_SENDER_FAULT));
    } catch (SOAPException e) {
      throw new IllegalStateException("a fault without a detail can always be made", e);
    }
  }
}
