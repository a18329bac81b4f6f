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
 * {@link Fault}. Everything else passes as it is; the page at {@code /ws/} is at the server's own
 * address. At {@code /} it shows the rows, at {@code /scenarios/ROW/STEP} a message of one, with
 * the sandbox's dates, ready to be sent.
 */
final class Gateway implements AutoCloseable {
  /** How late a slow answer is. */
  static final Duration SLOW = Duration.ofSeconds(20);

  /** Bytes; more than Pasport takes, so that it is Pasport which refuses. */
  private static final int LARGEST = 6 * 1024 * 1024;

  private final Sandbox sandbox;
  private final Correspondence letters;
  private final Passage passage;
  private final Optional<SpentWorker> spent;
  private final Set<String> met = ConcurrentHashMap.newKeySet();
  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private Gateway(
      Sandbox sandbox, URI server, Correspondence letters, HttpServer http, Clock clock) {
    this.sandbox = sandbox;
    this.letters = letters;
    this.http = http;
    this.passage = new Passage(server);
    this.spent = SpentWorker.of(sandbox, letters, new Carrier(server), clock);
  }

  /**
   * Opens a gateway on this machine's own address.
   *
   * @param server Pasport's address without a slash at the end
   * @throws IOException when the port is taken
   */
  static Gateway open(Sandbox sandbox, URI server, Correspondence letters, int port, Clock clock)
      throws IOException {
    HttpServer http = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    Gateway gateway = new Gateway(sandbox, server, letters, http, clock);
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
    spent.ifPresent(worker -> threads.execute(worker::spend));
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (isForPage(exchange)) {
        passage.lead(exchange).giveBack(exchange);
        return;
      }
      byte[] message = exchange.getRequestBody().readNBytes(LARGEST);
      Glance seen = Glance.at(message);
      spent.filter(worker -> worker.speaksIn(seen)).ifPresent(SpentWorker::spend);
      Optional<Fault> fault = fault(exchange, seen);
      if (fault.isEmpty()) {
        passage.take(exchange, message, address()).giveBack(exchange);
      } else {
        meet(fault.get(), exchange, message);
      }
    }
  }

  private static boolean isForPage(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET")
        && !exchange.getRequestURI().getPath().startsWith("/ws/records");
  }

  private void meet(Fault fault, HttpExchange exchange, byte[] message) throws IOException {
    switch (fault) {
      case UNAVAILABLE_ONCE, UNAVAILABLE -> Passage.Answer.unavailable(exchange).giveBack(exchange);
      case NOT_SOAP_ONCE -> Passage.Answer.notSoap().giveBack(exchange);
      case CUT_BEFORE_ONCE -> {
        // Closed without a word.
      }
      case ANSWER_LOST_ONCE -> passage.take(exchange, message, address());
      case SLOW -> {
        Passage.Answer answer = passage.take(exchange, message, address());
        pause();
        answer.giveBack(exchange);
      }
      case GAINED -> passage.take(exchange, message, address()).withMore().giveBack(exchange);
    }
  }

  /** Whoever proves nothing is refused by Pasport first, as some clients want to be. */
  private Optional<Fault> fault(HttpExchange exchange, Glance seen) {
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
        Passage.Answer.of(200, "text/xml; charset=utf-8", envelope.get()).giveBack(exchange);
      } else if (path.length == 2 && path[1].isEmpty()) {
        String rows = Rows.text(sandbox, letters.today());
        Passage.Answer.of(200, "text/plain; charset=utf-8", rows).giveBack(exchange);
      } else {
        Passage.Answer.of(404, "text/plain; charset=utf-8", "404\n").giveBack(exchange);
      }
    }
  }

  private Optional<String> envelope(String row, String step) {
    return sandbox.scenarios().stream()
        .filter(scenario -> scenario.id().equals(row) && step.matches("[1-9]"))
        .filter(scenario -> Integer.parseInt(step) <= scenario.steps().size())
        .map(scenario -> scenario.steps().get(Integer.parseInt(step) - 1).letter())
        .map(letter -> letters.post(letter).envelope())
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
