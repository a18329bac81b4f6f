package az.pasport.web.body;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a form: a range of the received body. It lives as long as the request.
 *
 * @param headers by their names in lower case
 */
record UploadedPart(
    BufferedBody body,
    long from,
    long length,
    String name,
    Optional<String> fileName,
    Map<String, String> headers)
    implements Part {
  @Override
  public InputStream getInputStream() {
    return body.stream(from, length);
  }

  @Override
  public @Nullable String getContentType() {
    return getHeader("content-type");
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public @Nullable String getSubmittedFileName() {
    return fileName.orElse(null);
  }

  @Override
  public long getSize() {
    return length;
  }

  @Override
  public void write(String file) throws IOException {
    throw new IOException("nothing of an upload is stored");
  }

  @Override
  public void delete() {
    // It goes with the request.
  }

  @Override
  public @Nullable String getHeader(String header) {
    return headers.get(header.toLowerCase(java.util.Locale.ROOT));
  }

  @Override
  public Collection<String> getHeaders(String header) {
    return Optional.ofNullable(getHeader(header)).map(List::of).orElse(List.of());
  }

  @Override
  public Collection<String> getHeaderNames() {
    return headers.keySet();
  }
}
