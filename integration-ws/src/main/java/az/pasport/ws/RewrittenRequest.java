package az.pasport.ws;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body has been read and written anew. The headers that described the form of the
 * original body are replaced.
 */
final class RewrittenRequest extends HttpServletRequestWrapper {
  private static final String CONTENT_TYPE = "Content-Type";

  private static final String CHARSET = "utf-8";

  private final byte[] body;
  private final String contentType;

  /**
   * @param body in UTF-8: what Content-Type said of the one that came is not true of it
   */
  RewrittenRequest(HttpServletRequest request, byte[] body, SoapVersion version) {
    super(request);
    this.body = body;
    this.contentType = version.mediaType() + ";charset=" + CHARSET;
  }

  @Override
  public String getContentType() {
    return contentType;
  }

  @Override
  public String getCharacterEncoding() {
    return CHARSET;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return name.equalsIgnoreCase(CONTENT_TYPE) ? contentType : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return name.equalsIgnoreCase(CONTENT_TYPE)
        ? Collections.enumeration(List.of(contentType))
        : super.getHeaders(name);
  }

  @Override
  public int getContentLength() {
    return body.length;
  }

  @Override
  public long getContentLengthLong() {
    return body.length;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new ReceivedBodyStream(new ByteArrayInputStream(body));
  }
}
