package az.pasport.web.api.trust;

import az.pasport.digest.Sha256;
import az.pasport.keys.SigningKeyUnavailable;
import az.pasport.keys.TrustDocumentSigner;
import az.pasport.trustlist.AuditHeads;
import az.pasport.trustlist.RevocationFile;
import az.pasport.trustlist.RevocationLists;
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
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** Serves the documents, with what a cache needs to keep them. */
@WebServlet("/trust/*")
public class TrustDocumentServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOGGER = System.getLogger(TrustDocumentServlet.class.getName());

  /** Short, because a revocation counts from the next document on. */
  private static final int SECONDS_CACHED = 60;

  /** Files of the revocation list bear their content's digest as name: they never change. */
  private static final Duration FOR_EVER = Duration.ofDays(365);

  private static final String DAY_OF_HEADS = "/audit-heads/";
  private static final String REVOCATION_FILE = "/revocations/files/";

  @Inject transient TrustDocuments documents;
  @Inject transient RevocationLists revocations;
  @Inject transient TrustDocumentSigner signer;
  @Inject transient AuditHeads auditHeads;
  @Inject transient Clock clock;

  /** A file as it is served. */
  private record File(
      String type, String name, String etag, String cacheControl, Supplier<byte[]> content) {
    static File of(String type, String name, String text) {
      byte[] content = text.getBytes(StandardCharsets.UTF_8);
      String etag = Sha256.hexOf(content).substring(0, 32);
      return new File(type, name, etag, "public, max-age=" + SECONDS_CACHED, () -> content);
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
      case "/revocations/index" ->
          Optional.of(document("revocation-index", TrustDocumentKind.REVOCATION_INDEX));
      case "/bundle" -> Optional.of(bundle());
      case "/compact-bundle" -> Optional.of(compactBundle());
      case "/keys" ->
          Optional.of(File.of("application/jwk-set+json", "keys.json", signer.publicKeys()));
      case "/authority" ->
          Optional.of(File.of("application/x-pem-file", "authority.pem", signer.authorities()));
      case "/audit-head" ->
          auditHeads.latest().map(jws -> File.of("application/jose", "audit-head.jws", jws));
      default -> below(path);
    };
  }

  private Optional<File> below(String path) {
    if (path.startsWith(REVOCATION_FILE)) {
      return revocationFile(path.substring(REVOCATION_FILE.length()));
    }
    return path.startsWith(DAY_OF_HEADS)
        ? headsOf(path.substring(DAY_OF_HEADS.length()))
        : Optional.empty();
  }

  /** What the index names: whole files only, since who asks for one entry tells whom they check. */
  private Optional<File> revocationFile(String name) {
    return revocations
        .file(name)
        .or(() -> fileOfTheCurrentEdition(name))
        .map(
            file ->
                new File(
                    file.type(),
                    name,
                    name,
                    "public, max-age=" + FOR_EVER.toSeconds() + ", immutable",
                    file.content()));
  }

  /** A node that has just started has no edition before it is asked for one. */
  private Optional<RevocationFile> fileOfTheCurrentEdition(String name) {
    documents.current(TrustDocumentKind.REVOCATION_INDEX);
    return revocations.file(name);
  }

  /** The signed heads of a day of UTC, a line each. */
  private Optional<File> headsOf(String day) {
    return IsoDate.parse(day)
        .map(auditHeads::of)
        .filter(heads -> !heads.isEmpty())
        .map(
            heads ->
                File.of(
                    "text/plain;charset=us-ascii",
                    "audit-heads-" + day + ".txt",
                    String.join("\n", heads) + "\n"));
  }

  private File document(String name, TrustDocumentKind kind) {
    return File.of("application/jose", name + ".jws", documents.current(kind).jws());
  }

  private File bundle() {
    String json =
        ResponseWriter.json(
            new JsonMembers()
                .add("signers", documents.current(TrustDocumentKind.SIGNERS).jws())
                .add("revocations", documents.current(TrustDocumentKind.REVOCATIONS).jws()));
    return File.of("application/json", "pasport-trust.json", json);
  }

  /** For devices without a network: what the one document says, at a tenth of its length. */
  private File compactBundle() {
    JsonMembers members = new JsonMembers();
    documents.compactBundle().forEach(members::add);
    return File.of("application/json", "pasport-compact.json", ResponseWriter.json(members));
  }

  private void send(File file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String etag = '"' + file.etag() + '"';
    response.setHeader("ETag", etag);
    // Checkers compare their clock with it; the container leaves it out of some answers.
    response.setDateHeader("Date", clock.millis());
    response.setHeader("Cache-Control", file.cacheControl());
    if (knows(request, etag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] content = file.content().get();
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
