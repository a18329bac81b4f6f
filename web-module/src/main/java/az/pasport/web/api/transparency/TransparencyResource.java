package az.pasport.web.api.transparency;

import az.pasport.certificate.Certificates;
import az.pasport.certificate.LoggedCertificate;
import az.pasport.hcert.Hcert;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.merkle.ConsistencyProof;
import az.pasport.transparency.LogEntry;
import az.pasport.transparency.LogReader;
import az.pasport.web.api.filter.RateLimited;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.api.json.RequestReader;
import az.pasport.web.api.validation.WholeNumber;
import az.pasport.web.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The transparency log of issued certificates. Its signed heads are at {@code /trust/}. */
@Path("transparency")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TransparencyResource {
  /** Entries of one answer, at most: some 450 kB. */
  private static final int MOST_ENTRIES = 10_000;

  private static final String CACHED = "public, max-age=86400";

  @Inject LogReader log;
  @Inject InclusionProofs proofs;
  @Inject Certificates certificates;
  @Inject RequestReader requests;
  @Inject LogStatus status;

  /** Entries in the order of the tree, from an index on; what is there never changes. */
  @GET
  @Path("entries")
  @PermitAll
  public Response entries(
      @QueryParam("from") @Nullable String from, @QueryParam("count") @Nullable String count) {
    long first = WholeNumber.parse("from", from, 0, Long.MAX_VALUE / 2);
    int most = (int) WholeNumber.parse("count", count, 1, MOST_ENTRIES);
    List<LogEntry> entries = log.entries(first, most);
    Response.ResponseBuilder answer =
        Response.ok(new JsonMembers().add("from", first).add("entries", entries, LogEntry::base64));
    return entries.size() == most ? answer.header("Cache-Control", CACHED).build() : answer.build();
  }

  /** That the tree of one size begins with that of another. */
  @GET
  @Path("consistency-proof")
  @PermitAll
  public Response consistencyProof(
      @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
    long later = WholeNumber.parse("to", to, 0, log.size());
    long earlier = WholeNumber.parse("from", from, 0, later);
    ConsistencyProof proof = log.consistencyProof(earlier, later);
    return Response.ok(
            new JsonMembers()
                .add("from", proof.from())
                .add("to", proof.to())
                .add("path", InclusionProofs.base64(proof.path())))
        .header("Cache-Control", CACHED)
        .build();
  }

  /** That an entry is in the tree of a size, for whoever computed it from a salt. */
  @GET
  @Path("inclusion-proof")
  @PermitAll
  public JsonMembers inclusionProof(
      @QueryParam("entry") @Nullable String entry, @QueryParam("size") @Nullable String size) {
    LogEntry wanted = entry(entry);
    return log.inclusionProof(wanted, WholeNumber.parse("size", size, 0, log.size()))
        .map(InclusionProofs::json)
        .orElseThrow(NotFoundException::new);
  }

  private static LogEntry entry(@Nullable String text) {
    if (text == null) {
      throw ProblemException.required("entry");
    }
    try {
      return LogEntry.parse(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("entry", "BAD_HASH");
    }
  }

  /** The salt and the proof of a certificate, for whoever holds it. */
  @POST
  @Path("inclusion-proofs")
  @PermitAll
  @RateLimited
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonMembers proofOfHeld(InputStream body) {
    String qr = requests.read(body, HeldCertificateRequest.class).qr();
    try {
      Hcert held = HcertDecoder.decode(qr.strip());
      String identifier = held.payload().entry().identifier();
      Optional<LoggedCertificate> logged = certificates.logged(held.envelope(), identifier);
      if (logged.isEmpty() && !certificates.isAwaitedInLog(held.envelope(), identifier)) {
        throw new NotFoundException();
      }
      return proofs.of(logged);
    } catch (HcertException e) {
      throw ProblemException.invalid("qr", "NOT_READABLE");
    }
  }

  /** How large the log is, what waits, and how far the certificates of before it are entered. */
  @GET
  @Path("status")
  @RolesAllowed({"operator", "supervisor", "auditor"})
  public JsonMembers status() {
    return status.json();
  }
}
