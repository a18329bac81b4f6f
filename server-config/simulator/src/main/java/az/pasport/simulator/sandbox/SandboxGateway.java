package az.pasport.simulator.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between hospitals' systems and Pasport, and lets a documented patient's messages meet a
 * {@link TransportFault}. Everything else passes as it is; the page at {@code /ws/} is at the
 * server's own address. At {@code /} it shows the rows, at {@code /scenarios/ROW/STEP} a message of
 * one, with the sandbox's dates, ready to be sent.
 */
final class SandboxGateway implements AutoCloseable {
  /** How late a slow answer is. */
  static final Duration SLOW = Duration.ofSeconds(20);

  /** Bytes; more than Pasport takes, so that it is Pasport which refuses. */
  private static final int LARGEST = 6 * 1024 * 1024;

  private final Sandbox sandbox;
  private final MessageFactory messages;
  private final ReverseProxy proxy;
  private final Optional<WorkerAtHourlyLimit> exhausted;
  private final Set<String> met = ConcurrentHashMap.newKeySet();
  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private SandboxGateway(
      Sandbox sandbox, URI server, MessageFactory messages, HttpServer http, Clock clock) {
    this.sandbox = sandbox;
    this.messages = messages;
    this.http = http;
    this.proxy = new ReverseProxy(server);
    this.exhausted = WorkerAtHourlyLimit.of(sandbox, messages, new RecordsClient(server), clock);
  }

  /**
   * Opens a gateway on this machine's own address.
   *
   * @param server Pasport's address without a slash at the end
   * @throws IOException when the port is taken
   */
  static SandboxGateway open(
      Sandbox sandbox, URI server, MessageFactory messages, int port, Clock clock)
      throws IOException {
    HttpServer http = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    SandboxGateway gateway = new SandboxGateway(sandbox, server, messages, http, clock);
    http.createContext("/ws/", gateway::pass);
    http.createContext("/", gateway::show);
    http.setExecutor(gateway.threads);
    http.start();
    return gateway;
  }

  URI address() {
    return URI.create("http://localhost:" + http.getAddress().getPort());
  }

  /** Spends the worker's hour meanwhile, or the first message of the worker's would wait for it. */
  void prepare() {
    exhausted.ifPresent(worker -> threads.execute(worker::exhaust));
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (isForPage(exchange)) {
        proxy.redirect(exchange).writeTo(exchange);
        return;
      }
      byte[] message = exchange.getRequestBody().readNBytes(LARGEST);
      MessageSummary seen = MessageSummary.of(message);
      exhausted.filter(worker -> worker.isSenderOf(seen)).ifPresent(WorkerAtHourlyLimit::exhaust);
      Optional<TransportFault> fault = fault(exchange, seen);
      if (fault.isEmpty()) {
        proxy.forward(exchange, message, address()).writeTo(exchange);
      } else {
        meet(fault.get(), exchange, message);
      }
    }
  }

  private static boolean isForPage(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET")
        && !exchange.getRequestURI().getPath().startsWith("/ws/records");
  }

  private void meet(TransportFault fault, HttpExchange exchange, byte[] message)
      throws IOException {
    switch (fault) {
      case UNAVAILABLE_ONCE, UNAVAILABLE ->
          ReverseProxy.Response.unavailable(exchange).writeTo(exchange);
      case NOT_SOAP_ONCE -> ReverseProxy.Response.notSoap().writeTo(exchange);
      case CUT_BEFORE_ONCE -> {
        // Closed without a word.
      }
      case ANSWER_LOST_ONCE -> proxy.forward(exchange, message, address());
      case SLOW -> {
        ReverseProxy.Response answer = proxy.forward(exchange, message, address());
        pause();
        answer.writeTo(exchange);
      }
      case GAINED ->
          proxy.forward(exchange, message, address()).withUnknownElement().writeTo(exchange);
    }
  }

  /** Whoever proves nothing is refused by Pasport first, as some clients want to be. */
  private Optional<TransportFault> fault(HttpExchange exchange, MessageSummary seen) {
    boolean proves = exchange.getRequestHeaders().containsKey("Authorization") || seen.proves();
    return sandbox.scenarios().stream()
        .filter(scenario -> proves && seen.people().contains(scenario.patient().get("fin")))
        .flatMap(scenario -> scenario.fault().stream())
        .filter(fault -> !fault.isOnce() || met.add(fault + " " + seen.messageId()))
        .findFirst();
  }

  private void show(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/", -1);
      Optional<String> envelope =
          path.length == 4 && path[1].equals("scenarios")
              ? envelope(path[2], path[3])
              : Optional.empty();
      if (envelope.isPresent()) {
        ReverseProxy.Response.of(200, "text/xml; charset=utf-8", envelope.get()).writeTo(exchange);
      } else if (path.length == 2 && path[1].isEmpty()) {
        String rows = ScenarioTable.text(sandbox, messages.today());
        ReverseProxy.Response.of(200, "text/plain; charset=utf-8", rows).writeTo(exchange);
      } else {
        ReverseProxy.Response.of(404, "text/plain; charset=utf-8", "404\n").writeTo(exchange);
      }
    }
  }

  private Optional<String> envelope(String row, String step) {
    return sandbox.scenarios().stream()
        .filter(scenario -> scenario.id().equals(row) && step.matches("[1-9]"))
        .filter(scenario -> Integer.parseInt(step) <= scenario.steps().size())
        .map(scenario -> scenario.steps().get(Integer.parseInt(step) - 1).template())
        .map(template -> messages.message(template).envelope())
        .findFirst();
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(SLOW.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the gateway is closing", e);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
