package az.pasport.web.api.audit;

import az.pasport.audit.AuditQuery;
import az.pasport.audit.AuditSearchEntry;
import az.pasport.auditsearch.AuditPage;
import az.pasport.auditsearch.AuditSearchService;
import az.pasport.auditsearch.ChainStatus;
import az.pasport.web.api.json.JsonBody;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Locale;
import java.util.stream.Stream;

/** The audit for auditors. Whom a search is about comes in the body, never the URL. */
@Path("audit")
@RequestScoped
@RolesAllowed("auditor")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
  @Inject AuditSearchService audit;

  /** A page of entries, the latest first. */
  @POST
  @Path("searches")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonMembers search(InputStream body) {
    var parser = new WantedEntriesParser(JsonBody.read(body)::text);
    AuditPage page = audit.search(parser.wanted(), parser.behind());
    return new JsonMembers()
        .add("entries", page.entries(), AuditResource::json)
        .add("next", page.next().map(cursor -> cursor.text()));
  }

  /** All entries that are looked for, as a file. */
  @POST
  @Path("exports")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({"text/csv;charset=UTF-8", MediaType.APPLICATION_JSON})
  public Response export(
      @QueryParam("format") @DefaultValue("csv") String format, InputStream body) {
    AuditFile.Format wanted = format(format);
    AuditQuery query =
        audit
            .beginExport(new WantedEntriesParser(JsonBody.read(body)::text).wanted())
            .orElseThrow(NotFoundException::new);
    StreamingOutput file = out -> new AuditFile(audit, query).write(wanted, out);
    return Response.ok(file, wanted.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"pasport-audit." + wanted.suffix() + '"')
        .build();
  }

  private static AuditFile.Format format(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    return Stream.of(AuditFile.Format.values())
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "format", "UNKNOWN_VALUE", String.join(", ", AuditFile.formats())));
  }

  /** How the chain stands; {@code ./audit verify} verifies it. */
  @GET
  @Path("chain")
  public JsonMembers chain() {
    ChainStatus status = audit.chain();
    return new JsonMembers()
        .add("sealed", status.head().place())
        .add("hash", status.head().hash())
        .add("unsealed", status.unsealed())
        .add("signedPlace", status.signed().map(signed -> signed.head().place()))
        .add("signedAt", status.signed().map(signed -> signed.signedAt()))
        .add("contradicted", status.contradicted());
  }

  private static JsonMembers json(AuditSearchEntry entry) {
    return new JsonMembers()
        .add("place", entry.place())
        .add("doneAt", entry.doneAt())
        .add("actor", entry.actor())
        .add("deed", entry.deed())
        .add("subject", entry.subject())
        .add("address", entry.address())
        .add("times", entry.times());
  }
}
