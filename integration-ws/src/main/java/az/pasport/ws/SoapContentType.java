package az.pasport.ws;

import jakarta.activation.MimeType;
import jakarta.activation.MimeTypeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Content-Type says of a message.
 *
 * @param charset the name of its encoding, if it has one
 */
record SoapContentType(SoapVersion version, Optional<String> charset) {
  /** Reads the header's value; empty if it announces no SOAP message. */
  static Optional<SoapContentType> of(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    try {
      var type = new MimeType(header);
      Optional<String> charset = Optional.ofNullable(type.getParameter("charset"));
      return SoapVersion.of(type.getBaseType())
          .map(version -> new SoapContentType(version, charset));
    } catch (MimeTypeParseException e) {
      return Optional.empty();
    }
  }
}
