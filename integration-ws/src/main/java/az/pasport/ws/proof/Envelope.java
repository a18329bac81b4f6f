package az.pasport.ws.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A SOAP envelope's parts, each in the only place where SOAP has it.
 *
 * @param soap the namespace of its SOAP version
 * @param headers the elements directly in the one Header
 * @param body the one Body
 */
record Envelope(Document document, String soap, ChildElements headers, Element body) {
  private static final String SOAP_1_1 = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String SOAP_1_2 = "http://www.w3.org/2003/05/soap-envelope";
  private static final Set<QName> UNDERSTOOD =
      Set.of(
          WsSecurityNames.SECURITY,
          WsSecurityNames.TO,
          WsSecurityNames.MESSAGE_ID,
          WsSecurityNames.ACTION);

  /**
   * @throws AuthenticationFailure if it has anything but a Header, which may be missing, and a Body
   *     behind it
   */
  static Envelope of(Document document) throws AuthenticationFailure {
    Element root = document.getDocumentElement();
    String soap = root.getNamespaceURI();
    FailureReason.NOT_SOAP.throwIf(
        !(SOAP_1_1.equals(soap) || SOAP_1_2.equals(soap))
            || !"Envelope".equals(root.getLocalName()));
    List<Element> parts = ChildElements.of(root).all();
    boolean headed = parts.size() == 2 && isNamed(parts.get(0), soap, "Header");
    FailureReason.NOT_SOAP.throwIf(
        !(headed || parts.size() == 1) || !isNamed(parts.get(parts.size() - 1), soap, "Body"));
    return new Envelope(
        document,
        soap,
        headed ? ChildElements.of(parts.get(0)) : new ChildElements(List.of()),
        parts.get(parts.size() - 1));
  }

  private static boolean isNamed(Element element, String soap, String local) {
    return ChildElements.isNamed(element, new QName(soap, local));
  }

  /** The one Security header, which must be addressed to the receiver of the message. */
  Element security() throws AuthenticationFailure {
    List<Element> securities = headers.named(WsSecurityNames.SECURITY);
    FailureReason.NO_SECURITY.throwIf(securities.isEmpty());
    FailureReason.TWO_SECURITIES.throwIf(securities.size() > 1);
    Element security = securities.get(0);
    String actor = soap.equals(SOAP_1_1) ? "actor" : "role";
    FailureReason.OTHER_ACTOR.throwIf(!security.getAttributeNS(soap, actor).isBlank());
    return security;
  }

  /** Refuses a message with a header that its sender wants understood, and nobody here does. */
  void refuseNotUnderstood() throws AuthenticationFailure {
    for (Element header : headers.all()) {
      String must = header.getAttributeNS(soap, "mustUnderstand").strip();
      FailureReason.NOT_UNDERSTOOD.throwIf(
          (must.equals("1") || must.equals("true"))
              && UNDERSTOOD.stream().noneMatch(name -> ChildElements.isNamed(header, name)));
    }
  }

  /**
   * Refuses a message that says it is for somebody else.
   *
   * @return the {@code wsa:To}, which may be missing
   */
  Optional<Element> to(Set<String> addresses) throws AuthenticationFailure {
    List<Element> found = headers.named(WsSecurityNames.TO);
    FailureReason.OTHER_ADDRESS.throwIf(
        found.size() > 1
            || found.stream().anyMatch(to -> !addresses.contains(to.getTextContent().strip())));
    return found.stream().findFirst();
  }
}
