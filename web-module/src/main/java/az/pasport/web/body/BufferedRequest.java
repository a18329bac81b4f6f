package az.pasport.web.body;

import az.pasport.web.problem.ProblemType;
import az.pasport.ws.ReceivedBodyStream;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request whose body has arrived: its parameters and files come from there. */
final class BufferedRequest extends HttpServletRequestWrapper implements Closeable {
  private final BufferedBody body;
  private final Map<String, String[]> parameters;
  private final Optional<List<Part>> parts;
  private final ServletInputStream stream;

  private BufferedRequest(
      HttpServletRequest request,
      BufferedBody body,
      FormParameters parameters,
      Optional<List<Part>> parts) {
    super(request);
    this.body = body;
    this.parameters = parameters.asMap();
    this.parts = parts;
    this.stream = new ReceivedBodyStream(body.stream(0, body.size()));
  }

  /**
   * Receives the body and reads the form, if it is one.
   *
   * @param most bytes that are taken
   * @throws BodyRejectedException if the body or the form's texts are too large, or the form is
   *     damaged
   */
  static BufferedRequest receive(HttpServletRequest request, InputStream arriving, long most)
      throws IOException {
    if (request.getContentLengthLong() > BufferedBody.READ_BEYOND * most) {
      throw new BodyRejectedException(ProblemType.TOO_LARGE);
    }
    BufferedBody body = BufferedBody.receive(arriving, most);
    try {
      return of(request, body);
    } catch (IOException e) {
      body.close();
      throw e;
    }
  }

  private static BufferedRequest of(HttpServletRequest request, BufferedBody body)
      throws IOException {
    var parameters = new FormParameters();
    parameters.addEncoded(Optional.ofNullable(request.getQueryString()).orElse(""));
    parameters.beginForm();
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    if (BodySettings.isMultipart(type)) {
      List<UploadedPart> parts = MultipartParser.parse(body, type);
      addTexts(parts, parameters);
      return new BufferedRequest(request, body, parameters, Optional.of(List.copyOf(parts)));
    }
    if (BodySettings.isEncodedForm(type)) {
      parameters.addEncoded(text(body.stream(0, body.size())));
    }
    return new BufferedRequest(request, body, parameters, Optional.empty());
  }

  private static void addTexts(List<UploadedPart> parts, FormParameters parameters)
      throws IOException {
    long bytes = 0;
    for (UploadedPart part : parts) {
      if (part.fileName().isEmpty()) {
        bytes += part.length();
        if (bytes > BodySettings.STAFF_FORM_BYTES) {
          throw new BodyRejectedException(ProblemType.TOO_LARGE);
        }
        parameters.add(part.name(), text(part.getInputStream()));
      }
    }
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Collection<Part> getParts() throws ServletException {
    return parts.orElseThrow(() -> new ServletException("not a multipart/form-data request"));
  }

  @Override
  public @Nullable Part getPart(String name) throws ServletException {
    return getParts().stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
  }

  @Override
  public ServletInputStream getInputStream() {
    return stream;
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  boolean isInFile() {
    return body.isInFile();
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
