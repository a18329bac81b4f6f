package az.pasport.web.body;

import az.pasport.web.problem.ProblemType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the parts of a form in a received body (RFC 7578, RFC 2046 section 5.1.1). It remembers
 * where they stand and copies nothing.
 */
final class MultipartParser {
  private static final int MOST_PARTS = 100;
  private static final int MOST_HEADER_BYTES = 8 * 1024;
  private static final int MOST_BOUNDARY = 70;
  private static final String VALUE = "\\s*=\\s*(?:\"([^\"]*)\"|([^\\s\";]+))";
  private static final Pattern BOUNDARY =
      Pattern.compile(";\\s*boundary" + VALUE, Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile(";\\s*name" + VALUE, Pattern.CASE_INSENSITIVE);
  private static final Pattern FILE_NAME =
      Pattern.compile(";\\s*filename" + VALUE, Pattern.CASE_INSENSITIVE);

  private final BufferedBody body;
  private final InputStream in;
  private final byte[] delimiter;

  /** Of each length of a matched start of the delimiter, how much stays matched if it breaks. */
  private final int[] fallback;

  private long at;

  private MultipartParser(BufferedBody body, String boundary) {
    this.body = body;
    this.in = new BufferedInputStream(body.stream(0, body.size()), 16 * 1024);
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    this.fallback = fallback(delimiter);
  }

  /**
   * The parts.
   *
   * @throws BodyRejectedException if the body is not what its type says
   */
  static List<UploadedPart> parse(BufferedBody body, String contentType) throws IOException {
    String boundary =
        value(BOUNDARY, contentType)
            .filter(text -> !text.isEmpty() && text.length() <= MOST_BOUNDARY)
            .orElseThrow(MultipartParser::malformed);
    return new MultipartParser(body, boundary).parts();
  }

  private List<UploadedPart> parts() throws IOException {
    var parts = new ArrayList<UploadedPart>();
    // The first delimiter may stand at the very start, without the line break before it.
    toDelimiter(2);
    while (!isLast()) {
      Map<String, String> headers = headers();
      long from = at;
      long end = toDelimiter(0);
      if (parts.size() == MOST_PARTS) {
        throw malformed();
      }
      parts.add(part(headers, from, end - from));
    }
    return parts;
  }

  private UploadedPart part(Map<String, String> headers, long from, long length)
      throws BodyRejectedException {
    String disposition = headers.getOrDefault("content-disposition", "");
    String name = value(NAME, disposition).orElseThrow(MultipartParser::malformed);
    return new UploadedPart(
        body, from, length, name, value(FILE_NAME, disposition), Map.copyOf(headers));
  }

  /** Reads on until behind the next delimiter, and says where that begins. */
  private long toDelimiter(int alreadyMatched) throws IOException {
    int matched = alreadyMatched;
    while (matched < delimiter.length) {
      byte next = next();
      while (matched > 0 && next != delimiter[matched]) {
        matched = fallback[matched - 1];
      }
      if (next == delimiter[matched]) {
        matched++;
      }
    }
    return at - delimiter.length;
  }

  /** Whether the delimiter just read ends the body. Else the rest of its line is passed over. */
  private boolean isLast() throws IOException {
    byte first = next();
    byte second = next();
    if (first == '-' && second == '-') {
      return true;
    }
    while (first != '\r' || second != '\n') {
      if (first != ' ' && first != '\t') {
        throw malformed();
      }
      first = second;
      second = next();
    }
    return false;
  }

  private Map<String, String> headers() throws IOException {
    var headers = new HashMap<String, String>();
    long most = at + MOST_HEADER_BYTES;
    for (String line = line(most); !line.isEmpty(); line = line(most)) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw malformed();
      }
      headers.put(
          line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip());
    }
    return headers;
  }

  private String line(long most) throws IOException {
    var line = new java.io.ByteArrayOutputStream();
    byte last = 0;
    for (byte next = next(); last != '\r' || next != '\n'; next = next()) {
      if (at > most) {
        throw malformed();
      }
      line.write(next);
      last = next;
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  private byte next() throws IOException {
    int next = in.read();
    if (next < 0) {
      throw malformed();
    }
    at++;
    return (byte) next;
  }

  private static Optional<String> value(Pattern parameter, String header) {
    Matcher matcher = parameter.matcher(header);
    return matcher.find()
        ? Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(2)))
        : Optional.empty();
  }

  private static BodyRejectedException malformed() {
    return new BodyRejectedException(ProblemType.MALFORMED_REQUEST);
  }

  /** Knuth, Morris and Pratt: no body makes the search slow. */
  private static int[] fallback(byte[] pattern) {
    var fallback = new int[pattern.length];
    int matched = 0;
    for (int i = 1; i < pattern.length; i++) {
      while (matched > 0 && pattern[i] != pattern[matched]) {
        matched = fallback[matched - 1];
      }
      if (pattern[i] == pattern[matched]) {
        matched++;
      }
      fallback[i] = matched;
    }
    return fallback;
  }
}
