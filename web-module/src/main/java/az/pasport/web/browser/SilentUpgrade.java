package az.pasport.web.browser;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request that asks for another protocol ({@code Upgrade}, as Java's own client does) and
 * announces no body: it has none. Payara waits for one all the same until its read timeout, and
 * whatever reads the body fails then.
 */
final class SilentUpgrade extends HttpServletRequestWrapper {
  private SilentUpgrade(HttpServletRequest request) {
    super(request);
  }

  static HttpServletRequest of(HttpServletRequest request) {
    boolean silent =
        request.getHeader("Upgrade") != null
            && request.getContentLengthLong() <= 0
            && request.getHeader("Transfer-Encoding") == null;
    return silent ? new SilentUpgrade(request) : request;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Nothing();
  }

  private static final class Nothing extends ServletInputStream {
    @Override
    public int read() {
      return -1;
    }

    @Override
    public boolean isFinished() {
      return true;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("there is nothing to wait for");
    }
  }
}
