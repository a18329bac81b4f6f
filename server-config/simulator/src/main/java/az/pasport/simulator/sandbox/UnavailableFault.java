package az.pasport.simulator.sandbox;

import java.nio.charset.StandardCharsets;

/** The fault {@code UNAVAILABLE}, letter for letter as Pasport writes it. */
final class UnavailableFault {
  private static final String AZ =
      "qeyd saxlanılmadı; eyni mesajı eyni nömrə ilə bir azdan yenidən göndərin";
  private static final String EN =
      "the record was not stored; send the same message again in a while, under the same number";
  private static final String DETAIL =
      "<fault xmlns=\""
          + HttpMessage.NAMESPACE
          + "\"><code>UNAVAILABLE</code><textAz>"
          + AZ
          + "</textAz><textEn>"
          + EN
          + "</textEn><retry>true</retry></fault>";

  private UnavailableFault() {}

  /** The envelope, in the SOAP version of the message. */
  static byte[] fault(boolean soap12) {
    String fault =
        soap12
            ? "<S:Code><S:Value>S:Receiver</S:Value></S:Code><S:Reason><S:Text xml:lang=\"az\">"
                + AZ
                + "</S:Text><S:Text xml:lang=\"en\">"
                + EN
                + "</S:Text></S:Reason><S:Detail>"
                + DETAIL
                + "</S:Detail>"
            : "<faultcode>S:Server</faultcode><faultstring>"
                + EN
                + "</faultstring><detail>"
                + DETAIL
                + "</detail>";
    String namespace =
        soap12
            ? "http://www.w3.org/2003/05/soap-envelope"
            : "http://schemas.xmlsoap.org/soap/envelope/";
    return ("<?xml version=\"1.0\" encoding=\"utf-8\"?><S:Envelope xmlns:S=\""
            + namespace
            + "\"><S:Body><S:Fault>"
            + fault
            + "</S:Fault></S:Body></S:Envelope>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
