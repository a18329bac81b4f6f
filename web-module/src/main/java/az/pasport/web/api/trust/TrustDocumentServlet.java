package az.pasport.web.api.trust;

import az.pasport.digest.Sha256;
import az.pasport.keys.SigningKeyUnavailable;
import az.pasport.keys.TrustDocumentSigner;
import az.pasport.trustlist.AuditHeads;
import az.pasport.trustlist.PublishedTreeHead;
import az.pasport.trustlist.TreeHeads;
import az.pasport.trustlist.TrustDocumentKind;
import az.pasport.trustlist.TrustDocumentUnavailable;
import az.pasport.trustlist.TrustDocuments;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.api.json.ResponseWriter;
import az.pasport.web.api.validation.IsoDate;
import az.pasport.web.problem.Problem;
import az.pasport.web.problem.ProblemType;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Serves the documents, with what a cache needs to keep them. */
@WebServlet("/trust/*")
public class TrustDocumentServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOGGER = System.getLogger(TrustDocumentServlet.class.getName());

  /** Short, because a revocation counts from the next document on. */
  private static final int SECONDS_CACHED = 60;

  private static final String DAY_OF_HEADS = "/audit-heads/";
  private static final String DAY_OF_TREE_HEADS = "/tree-heads/";

  @Inject transient TrustDocuments documents;
  @Inject transient TrustDocumentSigner signer;
  @Inject transient AuditHeads auditHeads;
  @Inject transient TreeHeads treeHeads;
  @Inject transient Clock clock;

  /** A file as it is served. */
  private record File(String type, String name, String content) {
    String etag() {
      return '"' + Sha256.hexOf(content).substring(0, 32) + '"';
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<File> file;
    try {
      file = file(Optional.ofNullable(request.getPathInfo()).orElse("/"));
    } catch (SigningKeyUnavailable | TrustDocumentUnavailable | EJBException e) {
      LOGGER.log(Level.ERROR, "No trust documents: {0}", e.getMessage());
      Problem.of(ProblemType.UNAVAILABLE).send(response);
      return;
    }
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (file.isEmpty()) {
      Problem.of(ProblemType.NOT_FOUND).send(response);
      return;
    }
    send(file.get(), request, response);
  }

  private Optional<File> file(String path) {
    return switch (path) {
      case "/signers" -> Optional.of(document("signers", TrustDocumentKind.SIGNERS));
      case "/revocations" -> Optional.of(document("revocations", TrustDocumentKind.REVOCATIONS));
      case "/bundle" -> Optional.of(bundle());
      case "/keys" ->
          Optional.of(new File("application/jwk-set+json", "keys.json", signer.publicKeys()));
      case "/authority" ->
          Optional.of(new File("application/x-pem-file", "authority.pem", signer.authorities()));
      case "/audit-head" ->
          auditHeads.latest().map(jws -> new File("application/jose", "audit-head.jws", jws));
      case "/tree-head" ->
          treeHeads
              .latest()
              .map(PublishedTreeHead::jws)
              .map(jws -> new File("application/jose", "tree-head.jws", jws));
      default ->
          headsOf(path, DAY_OF_HEADS, auditHeads::of)
              .or(() -> headsOf(path, DAY_OF_TREE_HEADS, treeHeads::of));
    };
  }

  /** The signed heads of a day of UTC, a line each; empty for another path, and where none were. */
  private static Optional<File> headsOf(
      String path, String folder, Function<LocalDate, List<String>> heads) {
    if (!path.startsWith(folder)) {
      return Optional.empty();
    }
    String day = path.substring(folder.length());
    return IsoDate.parse(day)
        .map(heads)
        .filter(found -> !found.isEmpty())
        .map(
            found ->
                new File(
                    "text/plain;charset=us-ascii",
                    folder.replace("/", "") + "-" + day + ".txt",
                    String.join("\n", found) + "\n"));
  }

  private File document(String name, TrustDocumentKind kind) {
    return new File("application/jose", name + ".jws", documents.current(kind).jws());
  }

  private File bundle() {
    String json =
        ResponseWriter.json(
            new JsonMembers()
                .add("signers", documents.current(TrustDocumentKind.SIGNERS).jws())
                .add("revocations", documents.current(TrustDocumentKind.REVOCATIONS).jws()));
    return new File("application/json", "pasport-trust.json", json);
  }

  private void send(File file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String etag = file.etag();
    response.setHeader("ETag", etag);
    // Checkers compare their clock with it; the container leaves it out of some answers.
    response.setDateHeader("Date", clock.millis());
    response.setHeader("Cache-Control", "public, max-age=" + SECONDS_CACHED);
    if (knows(request, etag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
    response.setContentType(file.type());
    response.setHeader("Content-Disposition", "inline; filename=\"" + file.name() + '"');
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  /** Whether the caller has this very copy (RFC 9110, 13.1.2). */
  private static boolean knows(HttpServletRequest request, String etag) {
    String known = Optional.ofNullable(request.getHeader("If-None-Match")).orElse("");
    return Arrays.stream(known.split(",", -1))
        .map(String::strip)
        .anyMatch(one -> one.equals("*") || one.equals(etag) || one.equals("W/" + etag));
  }
}
