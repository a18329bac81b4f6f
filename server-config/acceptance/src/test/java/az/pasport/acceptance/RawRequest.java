package az.pasport.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A request written byte by byte, so that it may be what no client would send.
 *
 * @param target as in the request line
 * @param headers lines without an end; {@code Host} and {@code Connection: close} come before them
 */
record RawRequest(String method, String target, List<String> headers, byte[] body) {
  private static final int PATIENCE_MILLIS = 60_000;

  static RawRequest get(String target, String... headers) {
    return of("GET", target, headers);
  }

  static RawRequest of(String method, String target, String... headers) {
    return new RawRequest(method, target, List.of(headers), new byte[0]);
  }

  /** As one of our own pages sends it. */
  static RawRequest post(String target, String type, String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Sec-Fetch-Site: same-origin");
    all.add("Content-Type: " + type);
    return new RawRequest("POST", target, all, body.getBytes(ISO_8859_1));
  }

  RawRequest with(String header) {
    List<String> more = new ArrayList<>(headers);
    more.add(header);
    return new RawRequest(method, target, more, body);
  }

  /** An answer: its status, the head and the body as text. */
  record Reply(int status, String head, String body) {
    /** The value of a header; empty without it. */
    String header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst()
          .orElse("");
    }

    /** The cookies that it sets, whole. */
    List<String> cookies() {
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie:"))
          .map(line -> line.substring("set-cookie:".length()).strip())
          .toList();
    }
  }

  /** Sends it and reads until the server closes. */
  Reply send(URI server) {
    return send(server, Socket::new);
  }

  /** Sends it from an address of the loopback network, so that it counts as another client. */
  Reply sendFrom(String address, URI server) {
    return send(
        server,
        (host, port) ->
            new Socket(
                InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0));
  }

  private interface Connection {
    Socket to(String host, int port) throws IOException;
  }

  private Reply send(URI server, Connection connection) {
    try (Socket socket = connection.to(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(bytes(server));
      socket.getOutputStream().flush();
      return reply(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(this + " is not answered", e);
    }
  }

  private byte[] bytes(URI server) throws IOException {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    head.append("Host: ").append(server.getAuthority()).append("\r\nConnection: close\r\n");
    headers.forEach(line -> head.append(line).append("\r\n"));
    boolean measured = headers.stream().anyMatch(line -> line.matches("(Content-L|Transfer-E).*"));
    if (!measured && body.length + (method.equals("POST") ? 1 : 0) > 0) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    var bytes = new ByteArrayOutputStream();
    bytes.write(head.append("\r\n").toString().getBytes(ISO_8859_1));
    bytes.write(body);
    return bytes.toByteArray();
  }

  private static Reply reply(InputStream in) {
    var bytes = new ByteArrayOutputStream();
    try {
      in.transferTo(bytes);
    } catch (IOException e) {
      // Reset, for the server did not read all of it: what came before counts.
    }
    String text = bytes.toString(UTF_8);
    int end = text.indexOf("\r\n\r\n");
    String head = end < 0 ? text : text.substring(0, end);
    String[] line = head.split(" ", 3);
    return new Reply(
        line.length > 1 ? Integer.parseInt(line[1]) : 0,
        head,
        end < 0 ? "" : text.substring(end + 4));
  }

  @Override
  public String toString() {
    String start = method + " " + target.substring(0, Math.min(60, target.length()));
    return start
        + " "
        + headers.stream().map(h -> h.substring(0, Math.min(40, h.length()))).toList();
  }
}
