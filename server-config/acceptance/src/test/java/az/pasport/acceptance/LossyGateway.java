package az.pasport.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The network between a hospital and Pasport on a bad day in some later year: the first message
 * that the server takes loses its answer, and the other answers have an element more, as version 1
 * of the contract may gain one.
 */
final class LossyGateway implements AutoCloseable {
  private static final String GAINED =
      "<gained xmlns=\"urn:az:pasport:records:v1\"><by>sonrakı versiya</by></gained>";

  private final URI server;
  private final HttpServer gateway;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Http http = new Http();
  private final AtomicInteger taken = new AtomicInteger();

  private LossyGateway(URI server, HttpServer gateway) {
    this.server = server;
    this.gateway = gateway;
  }

  /**
   * Stands before a server.
   *
   * @param server its address without a slash at the end
   */
  static LossyGateway before(URI server) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
      LossyGateway gateway = new LossyGateway(server, http);
      http.createContext("/", gateway::pass);
      http.setExecutor(gateway.threads);
      http.start();
      return gateway;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return URI.create("http://localhost:" + gateway.getAddress().getPort());
  }

  /** How many messages the server has taken, whether or not the sender has learnt of it. */
  int taken() {
    return taken.get();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpResponse<byte[]> answer = ask(exchange);
      boolean message = exchange.getRequestMethod().equals("POST") && answer.statusCode() == 200;
      if (message && taken.incrementAndGet() == 1) {
        // Closed without a word.
        return;
      }
      byte[] body =
          new String(answer.body(), StandardCharsets.UTF_8)
              .replace(server.toString(), address().toString())
              .replaceFirst("(</([\\w-]+:)?answer>)", GAINED + "$1")
              .getBytes(StandardCharsets.UTF_8);
      for (String name : List.of("Content-Type", "WWW-Authenticate")) {
        answer
            .headers()
            .firstValue(name)
            .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
      }
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private HttpResponse<byte[]> ask(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + exchange.getRequestURI().toString()))
            .timeout(Duration.ofSeconds(60))
            .method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    for (String name : List.of("Content-Type", "SOAPAction", "Authorization")) {
      for (String value : exchange.getRequestHeaders().getOrDefault(name, List.of())) {
        request.header(name, value);
      }
    }
    try {
      return http.client().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    gateway.stop(0);
    threads.shutdownNow();
  }
}
