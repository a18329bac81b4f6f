package az.pasport.simulator.sandbox;

import java.nio.charset.StandardCharsets;

/** The fault {@code UNAVAILABLE}, letter for letter as Pasport writes it. */
final class UnavailableFault {
  private static final String AZ =
      "qeyd saxlanılmadı; eyni mesajı eyni nömrə ilə bir azdan yenidən göndərin";
  private static final String EN =
      "the record was not stored; send the same message again in a while, under the same number";
  private static final String DETAIL =
      """
      <fault xmlns="%s"><code>UNAVAILABLE</code><textAz>%s</textAz><textEn>%s</textEn>\
      <retry>true</retry></fault>"""
          .formatted(HttpMessage.NAMESPACE, AZ, EN);

  private UnavailableFault() {}

  /** The envelope, in the SOAP version of the message. */
  static byte[] fault(boolean soap12) {
    String envelope =
        soap12
            ? """
            <S:Envelope xmlns:S="http://www.w3.org/2003/05/soap-envelope"><S:Body><S:Fault>\
            <S:Code><S:Value>S:Receiver</S:Value></S:Code><S:Reason><S:Text xml:lang="az">%1$s\
            </S:Text><S:Text xml:lang="en">%2$s</S:Text></S:Reason><S:Detail>%3$s</S:Detail>"""
            : """
            <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body><S:Fault>\
            <faultcode>S:Server</faultcode><faultstring>%2$s</faultstring>\
            <detail>%3$s</detail>""";
    return ("<?xml version=\"1.0\" encoding=\"utf-8\"?>"
            + envelope.formatted(AZ, EN, DETAIL)
            + "</S:Fault></S:Body></S:Envelope>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
