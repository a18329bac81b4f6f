package az.pasport.ws;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request that has arrived whole, as a servlet reads it. */
public final class ReceivedBodyStream extends ServletInputStream {
  private final InputStream body;
  private boolean isFinished;

  public ReceivedBodyStream(InputStream body) {
    this.body = body;
  }

  @Override
  public int read() throws IOException {
    int next = body.read();
    isFinished |= next < 0;
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = body.read(bytes, offset, length);
    isFinished |= count < 0;
    return count;
  }

  @Override
  public int available() throws IOException {
    return body.available();
  }

  @Override
  public boolean isFinished() {
    return isFinished;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new UnsupportedOperationException("the body is here already");
  }
}
