package az.pasport.ws;

import jakarta.servlet.ReadListener;
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
final class BufferedRequest extends HttpServletRequestWrapper {
  private static final String CONTENT_TYPE = "Content-Type";

  private static final String CHARSET = "utf-8";

  private final byte[] body;
  private final String contentType;

  /**
   * @param body in UTF-8: what Content-Type said of the one that came is not true of it
   */
  BufferedRequest(HttpServletRequest request, byte[] body, SoapVersion version) {
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
    return new Bytes(body);
  }

  private static final class Bytes extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Bytes(byte[] body) {
      this.bytes = new ByteArrayInputStream(body);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return bytes.read(buffer, offset, length);
    }

    @Override
    public int available() {
      return bytes.available();
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("the body has been read");
    }
  }
}
