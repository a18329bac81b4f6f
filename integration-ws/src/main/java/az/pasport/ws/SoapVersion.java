package az.pasport.ws;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;

/** The two versions of SOAP, as far as a message that never reaches the SOAP library needs them. */
enum SoapVersion {
  SOAP_1_1("http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
  SOAP_1_2("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml");

  private final String namespace;
  private final String mediaType;

  SoapVersion(String namespace, String mediaType) {
    this.namespace = namespace;
    this.mediaType = mediaType;
  }

  /** The version that a Content-Type announces; empty if none. */
  static Optional<SoapVersion> of(String contentType) {
    String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    for (SoapVersion version : values()) {
      if (version.mediaType.equals(mediaType)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  String namespace() {
    return namespace;
  }

  String mediaType() {
    return mediaType;
  }

  /** HTTP status of a fault that the sender caused, as each version's HTTP binding has it. */
  int senderFaultStatus() {
    return this == SOAP_1_1
        ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR
        : HttpServletResponse.SC_BAD_REQUEST;
  }
}
