package az.pasport.auditor;

import az.pasport.merkle.ConsistencyProof;
import az.pasport.merkle.TreeHash;
import az.pasport.tool.UnusableInput;
import az.pasport.transparency.LogEntry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The transparency log as a server publishes it. Heads are checked when they are read; nothing else
 * that comes from there is believed.
 *
 * @param server the address of the server
 * @param anchor the authority to which the keys of heads must lead
 */
record PublishedLog(URI server, Optional<X509Certificate> anchor) {
  /** Entries of one answer. */
  static final int PAGE = 10_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The latest head. */
  SignedTreeHead head() {
    return SignedTreeHead.read(HttpText.get(at("trust/tree-head")), anchor);
  }

  /** The heads of a day of UTC; none where none was signed. */
  List<SignedTreeHead> headsOf(LocalDate day) {
    return HttpText.find(at("trust/tree-heads/" + day)).stream()
        .flatMap(String::lines)
        .filter(line -> !line.isBlank())
        .map(line -> SignedTreeHead.read(line, anchor))
        .toList();
  }

  /** Entries from an index on, at most {@link #PAGE}; fewer where the log says it has no more. */
  List<LogEntry> entries(long first, long most) {
    long count = Math.min(most, PAGE);
    JsonNode answer = json("api/v1/transparency/entries?from=" + first + "&count=" + count);
    List<LogEntry> entries = list(answer.path("entries"), LogEntry::parse);
    return entries.subList(0, (int) Math.min(entries.size(), count));
  }

  ConsistencyProof consistencyProof(long from, long to) {
    JsonNode answer = json("api/v1/transparency/consistency-proof?from=" + from + "&to=" + to);
    return new ConsistencyProof(from, to, list(answer.path("path"), TreeHash::parse));
  }

  /** The document that names the country's signers, a JWS. */
  String signers() {
    return HttpText.get(at("trust/signers"));
  }

  /** What the server says of a certificate that somebody holds; empty where it knows none. */
  Optional<JsonNode> proofOf(String qr) {
    return HttpText.post(
            at("api/v1/transparency/inclusion-proofs"),
            JSON.createObjectNode().put("qr", qr).toString())
        .map(this::parse);
  }

  private URI at(String path) {
    String base = server.toString();
    return URI.create(base + (base.endsWith("/") ? "" : "/") + path);
  }

  private JsonNode json(String path) {
    return parse(HttpText.get(at(path)));
  }

  private JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnusableInput("the server at " + server + " does not answer in JSON", e);
    }
  }

  private <T> List<T> list(JsonNode texts, Function<String, T> reader) {
    List<T> items = new ArrayList<>();
    try {
      texts.forEach(text -> items.add(reader.apply(text.asText())));
    } catch (IllegalArgumentException e) {
      throw new UnusableInput("the server at " + server + " gives a hash that is none", e);
    }
    return items;
  }
}
