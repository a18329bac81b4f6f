package az.pasport.simulator.sandbox;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** A defect that a scenario puts into an otherwise valid message. */
enum MessageDefect {
  NONE(good -> good),
  NOT_XML(good -> good.withEnvelope(good.envelope().substring(0, good.envelope().length() / 2))),
  DOCTYPE(
      good ->
          good.withEnvelope("<!DOCTYPE soap:Envelope [<!ENTITY a \"a\">]>\n" + good.envelope())),
  UNKNOWN_ELEMENT(good -> replace(good, "</person>", "  <blood>AB</blood>\n      </person>")),
  WRONG_MEDIA_TYPE(good -> good.withContentType("application/xml")),
  TOO_LARGE(good -> good.withEnvelope(good.envelope() + " ".repeat(4 * 1024 * 1024))),
  MUST_UNDERSTAND(
      good ->
          withHeader(
              good, "<route xmlns=\"urn:example:route\" soap:mustUnderstand=\"1\">B</route>")),
  NO_SECRET(good -> good.withAuthorization(Optional.empty())),
  WRONG_SECRET(
      good -> good.withAuthorization(Optional.of(HttpMessage.basic("LANKARAN-RH-04", "wrong")))),
  CONTRACT_1_1(
      good ->
          withHeader(
              good,
              "<contractVersion xmlns=\"" + HttpMessage.NAMESPACE + "\">1.1</contractVersion>")),
  BROKEN_TYPE(
      good ->
          replace(
              good,
              "<person>",
              "<person xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                  + " xsi:type=\"Patient\">")),
  TOKEN_WITHOUT_CERTIFICATE(
      good ->
          withHeader(
              good.withAuthorization(Optional.empty()),
              "<wsse:Security xmlns:wsse=\"http://docs.oasis-open.org/wss/2004/01/"
                  + "oasis-200401-wss-wssecurity-secext-1.0.xsd\"><wsse:UsernameToken>"
                  + "<wsse:Username>17</wsse:Username></wsse:UsernameToken></wsse:Security>"));

  @SuppressWarnings("ImmutableEnumChecker") // A function without state.
  private final UnaryOperator<HttpMessage> defect;

  MessageDefect(UnaryOperator<HttpMessage> defect) {
    this.defect = defect;
  }

  /** The message as it is sent. */
  HttpMessage applyTo(HttpMessage good) {
    return defect.apply(good);
  }

  private static HttpMessage withHeader(HttpMessage good, String header) {
    return replace(
        good, "  <soap:Body>", "  <soap:Header>" + header + "</soap:Header>\n  <soap:Body>");
  }

  private static HttpMessage replace(HttpMessage good, String text, String other) {
    return good.withEnvelope(good.envelope().replace(text, other));
  }
}
