package az.pasport.simulator.sandbox;

import java.util.Optional;

/** A defect that a scenario puts into an otherwise valid message. */
enum MessageDefect {
  NONE {
    @Override
    HttpMessage applyTo(HttpMessage good) {
      return good;
    }
  },
  NOT_XML {
    @Override
    HttpMessage applyTo(HttpMessage good) {
      return good.withEnvelope(good.envelope().substring(0, good.envelope().length() / 2));
    }
  },
  DOCTYPE {
    @Override
    HttpMessage applyTo(HttpMessage good) {
      return good.withEnvelope(
          "<!DOCTYPE soap:Envelope [<!ENTITY a \"a\">]>\n" + good.envelope());
    }
  },
  UNKNOWN_ELEMENT {
    @Override
    HttpMessage applyTo(HttpMessage good) {
      return good.withEnvelope(
          good.envelope().replace("</person>", "  <blood>AB</blood>\n      </person>"));
    }
  },
  WRONG_MEDIA_TYPE {
    @Override
    HttpMessage applyTo(HttpMessage good) {
      return good.withContentType("application/xml");
    }
  },
  TOO_LARGE {
    @Override
    HttpMessage applyTo(HttpMessage good) {
      return good.withEnvelope(good.envelope() + " ".repeat(4 * 1024 * 1024));
    }
  },
  MUST_UNDERSTAND {
    @Override
    HttpMessage applyTo(HttpMessage good) {
      return withHeader(
          good, "<route xmlns=\"urn:example:route\" soap:mustUnderstand=\"1\">B</route>");
    }
  },
  NO_SECRET {
    @Override
    HttpMessage applyTo(HttpMessage good) {
      return good.withAuthorization(Optional.empty());
    }
  },
  WRONG_SECRET {
    @Override
    HttpMessage applyTo(HttpMessage good) {
      return good.withAuthorization(Optional.of(HttpMessage.basic("LANKARAN-RH-04", "wrong")));
    }
  },
  CONTRACT_1_1 {
    @Override
    HttpMessage applyTo(HttpMessage good) {
      return withHeader(
          good, "<contractVersion xmlns=\"" + HttpMessage.NAMESPACE + "\">1.1</contractVersion>");
    }
  },
  BROKEN_TYPE {
    @Override
    HttpMessage applyTo(HttpMessage good) {
      return good.withEnvelope(
          good.envelope()
              .replace(
                  "<person>",
                  "<person xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                      + " xsi:type=\"Patient\">"));
    }
  },
  TOKEN_WITHOUT_CERTIFICATE {
    @Override
    HttpMessage applyTo(HttpMessage good) {
      return withHeader(
          good.withAuthorization(Optional.empty()),
          "<wsse:Security xmlns:wsse=\""
              + WSS
              + "wssecurity-secext-1.0.xsd\"><wsse:UsernameToken><wsse:Username>17</wsse:Username>"
              + "</wsse:UsernameToken></wsse:Security>");
    }
  };

  private static final String WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";

  /** The message as it is sent. */
  abstract HttpMessage applyTo(HttpMessage good);

  private static HttpMessage withHeader(HttpMessage good, String header) {
    return good.withEnvelope(
        good.envelope()
            .replace(
                "  <soap:Body>", "  <soap:Header>" + header + "</soap:Header>\n  <soap:Body>"));
  }
}
