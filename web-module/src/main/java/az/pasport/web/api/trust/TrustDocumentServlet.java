package az.pasport.web.api.trust;

import az.pasport.keys.SigningKeyUnavailable;
import az.pasport.keys.TrustDocumentSigner;
import az.pasport.trustlist.TrustDocumentKind;
import az.pasport.trustlist.TrustDocumentUnavailable;
import az.pasport.trustlist.TrustDocuments;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.api.json.ResponseWriter;
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
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/** Serves the documents, with what a cache needs to keep them. */
@WebServlet("/trust/*")
public class TrustDocumentServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOGGER = System.getLogger(TrustDocumentServlet.class.getName());

  @Inject transient TrustDocuments documents;
  @Inject transient RevocationFiles revocations;
  @Inject transient TrustDocumentSigner signer;
  @Inject transient SignedHeads heads;
  @Inject transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<TrustFile> file;
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

  private Optional<TrustFile> file(String path) {
    return switch (path) {
      case "/signers" -> Optional.of(document("signers", TrustDocumentKind.SIGNERS));
      case "/revocations" -> Optional.of(document("revocations", TrustDocumentKind.REVOCATIONS));
      case "/revocations/index" ->
          Optional.of(document("revocation-index", TrustDocumentKind.REVOCATION_INDEX));
      case "/bundle" -> Optional.of(bundle());
      case "/compact-bundle" -> Optional.of(compactBundle());
      case "/keys" ->
          Optional.of(TrustFile.of("application/jwk-set+json", "keys.json", signer.publicKeys()));
      case "/authority" ->
          Optional.of(
              TrustFile.of("application/x-pem-file", "authority.pem", signer.authorities()));
      default -> revocations.file(path).or(() -> heads.file(path));
    };
  }

  private TrustFile document(String name, TrustDocumentKind kind) {
    return TrustFile.of("application/jose", name + ".jws", documents.current(kind).jws());
  }

  private TrustFile bundle() {
    String json =
        ResponseWriter.json(
            new JsonMembers()
                .add("signers", documents.current(TrustDocumentKind.SIGNERS).jws())
                .add("revocations", documents.current(TrustDocumentKind.REVOCATIONS).jws()));
    return TrustFile.of("application/json", "pasport-trust.json", json);
  }

  /** For devices without a network: what the one document says, at a tenth of its length. */
  private TrustFile compactBundle() {
    JsonMembers members = new JsonMembers();
    documents.compactBundle().forEach(members::add);
    return TrustFile.of("application/json", "pasport-compact.json", ResponseWriter.json(members));
  }

  private void send(TrustFile file, HttpServletRequest request, HttpServletResponse response)
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
