package az.pasport.auditor;

import az.pasport.merkle.GrowingTree;
import az.pasport.merkle.MerkleTree;
import az.pasport.merkle.TreeHash;
import az.pasport.tool.Country;
import az.pasport.transparency.LogEntry;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A server with a log of a few entries, in the form of trust.md and of the API. Whoever runs it can
 * change everything, as somebody with the database and the key for trust documents can.
 */
final class TestLog implements AutoCloseable {
  static final Instant NOW = Instant.parse("2021-11-01T10:00:00Z");

  /** The entries that it gives. */
  final List<LogEntry> entries = new ArrayList<>();

  private final Country country;
  private final List<String> heads = new ArrayList<>();
  private final Map<String, String> proofs = new LinkedHashMap<>();
  private final HttpServer server;
  private String name = "2f9a6a4e-0000-4000-8000-000000000001";
  private Instant now = NOW;

  TestLog(Country country) throws IOException {
    this.country = country;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  static LogEntry entry(int number) {
    byte[] bytes = new byte[LogCopy.ENTRY_BYTES];
    Arrays.fill(bytes, (byte) number);
    bytes[0] = (byte) (number >> 8);
    bytes[1] = (byte) number;
    return LogEntry.of(bytes);
  }

  /** Adds entries up to a number of them. */
  TestLog growTo(int size) {
    while (entries.size() < size) {
      entries.add(entry(entries.size()));
    }
    return this;
  }

  /** Signs a head of the entries that there are. */
  TestLog sign() {
    return sign(rootOf(entries), entries.size());
  }

  TestLog sign(TreeHash root, long size) {
    now = now.plusSeconds(60);
    heads.add(country.treeHead(name, size, root.base64(), now));
    return this;
  }

  TestLog signByTheAuditKey() {
    now = now.plusSeconds(60);
    heads.add(country.treeHeadOfTheAuditKey(name, entries.size(), rootOf(entries).base64(), now));
    return this;
  }

  /** Forgets a head, as somebody can who has the database. */
  TestLog forgetHeads() {
    heads.clear();
    return this;
  }

  TestLog renamed(String other) {
    this.name = other;
    return this;
  }

  /** Has it answer what a JSON says, to whoever holds a certificate. */
  void proving(String qr, String json) {
    proofs.put(qr, json);
  }

  static TreeHash rootOf(List<LogEntry> entries) {
    var tree = new GrowingTree();
    entries.forEach(entry -> tree.add(entry.leaf()));
    return tree.root();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Optional<String> text = text(exchange);
    byte[] body = text.orElse("").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(text.isPresent() ? 200 : 404, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Optional<String> text(HttpExchange exchange) throws IOException {
    Map<String, Integer> query = query(exchange.getRequestURI());
    return switch (exchange.getRequestURI().getPath()) {
      case "/trust/tree-head" -> Optional.of(heads.get(heads.size() - 1));
      case "/trust/tree-heads/2021-11-01" -> Optional.of(String.join("\n", heads) + "\n");
      case "/trust/signers" -> Optional.of(country.signers());
      case "/api/v1/transparency/entries" ->
          Optional.of(entries(query.get("from"), query.get("count")));
      case "/api/v1/transparency/consistency-proof" ->
          Optional.of(consistencyProof(query.get("from"), query.get("to")));
      case "/api/v1/transparency/inclusion-proofs" -> {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        yield proofs.entrySet().stream()
            .filter(known -> body.contains(known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
      }
      default -> Optional.empty();
    };
  }

  private static Map<String, Integer> query(URI address) {
    return address.getQuery() == null
        ? Map.of()
        : Arrays.stream(address.getQuery().split("&", -1))
            .map(part -> part.split("=", 2))
            .collect(Collectors.toMap(part -> part[0], part -> Integer.valueOf(part[1])));
  }

  private String entries(int from, int count) {
    return "{\"entries\": ["
        + entries.stream()
            .skip(from)
            .limit(count)
            .map(entry -> '"' + entry.base64() + '"')
            .collect(Collectors.joining(","))
        + "]}";
  }

  private String consistencyProof(int from, int to) {
    Map<List<Long>, TreeHash> stored = new HashMap<>();
    var tree =
        new GrowingTree(
            0,
            (level, index) -> TreeHash.EMPTY,
            (level, index, hash) -> stored.put(List.of((long) level, index), hash));
    entries.forEach(entry -> tree.add(entry.leaf()));
    return "{\"path\": ["
        + new MerkleTree(to, (level, index) -> stored.get(List.of((long) level, index)))
            .consistencyProof(from).path().stream()
                .map(hash -> '"' + hash.base64() + '"')
                .collect(Collectors.joining(","))
        + "]}";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
