package az.pasport.ws;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/** The two versions of SOAP, as far as a message that never reaches the SOAP library needs them. */
enum SoapVersion {
  SOAP_1_1("http://schemas.xmlsoap.org/soap/envelope/", "text/xml", "/ws/records"),
  SOAP_1_2("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml", "/ws/records12");

  private final String namespace;
  private final String mediaType;
  private final String path;

  SoapVersion(String namespace, String mediaType, String path) {
    this.namespace = namespace;
    this.mediaType = mediaType;
    this.path = path;
  }

  /** The version that a media type announces, which is the same in capitals; empty if none. */
  static Optional<SoapVersion> of(String mediaType) {
    return Arrays.stream(values())
        .filter(version -> version.mediaType.equalsIgnoreCase(mediaType))
        .findFirst();
  }

  String namespace() {
    return namespace;
  }

  String mediaType() {
    return mediaType;
  }

  /** Where {@code sun-jaxws.xml} has this version's endpoint. */
  String path() {
    return path;
  }

  /** Whether a version's endpoint is at a path. */
  static boolean isPort(String path) {
    return Arrays.stream(values()).anyMatch(version -> version.path.equals(path));
  }

  /** Whether the other version's endpoint is at a path. */
  boolean isOtherAt(String path) {
    return !path.equals(this.path) && isPort(path);
  }

  /** HTTP status of a fault, as each version's HTTP binding has it. */
  int faultStatus(Refusal refusal) {
    if (refusal.isOfMediaType()) {
      return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
    }
    return this == SOAP_1_1 || refusal.retry()
        ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR
        : HttpServletResponse.SC_BAD_REQUEST;
  }
}
