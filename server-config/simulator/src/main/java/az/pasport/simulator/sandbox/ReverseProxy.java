package az.pasport.simulator.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Forwards requests to the server and returns its responses. */
final class ReverseProxy {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final String UNKNOWN_ELEMENT =
      "<gained xmlns=\"" + HttpMessage.NAMESPACE + "\"><by>sonrakı versiya</by></gained>";

  private final URI server;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /**
   * @param server its address without a slash at the end
   */
  ReverseProxy(URI server) {
    this.server = server;
  }

  /** A response of the server, or one made in its place. */
  record Response(int status, Map<String, String> headers, byte[] body) {
    static Response of(int status, String contentType, String text) {
      return new Response(
          status, Map.of("Content-Type", contentType), text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code UNAVAILABLE} in the SOAP version of the message. */
    static Response unavailable(HttpExchange exchange) {
      String sent = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
      boolean soap12 = sent.startsWith("application/soap+xml");
      return new Response(
          500,
          Map.of("Content-Type", (soap12 ? "application/soap+xml" : "text/xml") + ";charset=utf-8"),
          UnavailableFault.fault(soap12));
    }

    static Response notSoap() {
      return of(
          503,
          "text/html; charset=utf-8",
          "<html><head><title>503</title></head><body><h1>Service Unavailable</h1></body></html>");
    }

    /** Adds an element that the client does not know at the end of {@code answer}. */
    Response withUnknownElement() {
      String text = new String(body, StandardCharsets.UTF_8);
      return new Response(
          status,
          headers,
          text.replaceFirst("(</([\\w-]+:)?answer>)", UNKNOWN_ELEMENT + "$1")
              .getBytes(StandardCharsets.UTF_8));
    }

    void writeTo(HttpExchange exchange) throws IOException {
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /**
   * @param here the gateway's address, which replaces the server's in the contract
   */
  Response forward(HttpExchange exchange, byte[] message, URI here) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + exchange.getRequestURI().toString()))
            .timeout(TIMEOUT)
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(message));
    for (String name : List.of("Content-Type", "SOAPAction", "Authorization")) {
      for (String value : exchange.getRequestHeaders().getOrDefault(name, List.of())) {
        request.header(name, value);
      }
    }
    try {
      return response(
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()),
          exchange.getRequestMethod().equals("GET"),
          here);
    } catch (IOException e) {
      return Response.of(
          502, "text/plain; charset=utf-8", "Pasport does not answer at " + server + "\n");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the gateway is closing", e);
    }
  }

  /** Redirects a browser to the server's own pages, which the gateway does not have. */
  Response redirect(HttpExchange exchange) {
    return new Response(
        302, Map.of("Location", server + exchange.getRequestURI().toString()), new byte[0]);
  }

  private Response response(HttpResponse<byte[]> response, boolean isContract, URI here) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : List.of("Content-Type", "WWW-Authenticate", "Allow")) {
      response.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
    }
    response
        .headers()
        .firstValue("Location")
        .map(
            value ->
                value.startsWith(server + "/")
                    ? here + value.substring(server.toString().length())
                    : value)
        .ifPresent(value -> headers.put("Location", value));
    byte[] body = response.body();
    if (isContract) {
      body =
          new String(body, StandardCharsets.UTF_8)
              .replace(server.toString(), here.toString())
              .getBytes(StandardCharsets.UTF_8);
    }
    return new Response(response.statusCode(), headers, body);
  }
}
