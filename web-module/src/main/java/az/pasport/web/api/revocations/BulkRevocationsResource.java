package az.pasport.web.api.revocations;

import az.pasport.revocation.BulkRevocation;
import az.pasport.revocation.BulkRevocations;
import az.pasport.revocation.IdentifierList;
import az.pasport.web.api.approvals.ApprovalResponse;
import az.pasport.web.api.filter.FreshLoginRequired;
import az.pasport.web.api.filter.MaxBodySize;
import az.pasport.web.api.json.JsonBody;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.revocations.RevocationRequestParser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;

/**
 * Bulk revocations: previewed, asked for, followed and undone. What is chosen comes in the body,
 * not in the address, which stands in logs.
 */
@Path("bulk-revocations")
@RequestScoped
@RolesAllowed({"supervisor", "auditor"})
@Produces(MediaType.APPLICATION_JSON)
public class BulkRevocationsResource {
  /** Bytes: a list of the most identifiers, with room for a longer one to be refused by name. */
  private static final int MOST_BYTES = 1024 * 1024;

  @Inject BulkRevocations revocations;

  /** The latest ones. */
  @GET
  public JsonMembers all() {
    return new JsonMembers()
        .add("bulkRevocations", revocations.latest(), BulkRevocationJson::outline);
  }

  /** Begins a preview, and says where its progress and its figures are. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @MaxBodySize(MOST_BYTES)
  @RolesAllowed("supervisor")
  public Response preview(InputStream body) {
    JsonBody request = JsonBody.read(body);
    List<String> identifiers = request.texts("identifiers");
    RevocationRequestParser.Wanted wanted =
        new RevocationRequestParser(request::text).read(!identifiers.isEmpty());
    BulkRevocation begun =
        wanted
            .choice()
            .map(choice -> revocations.preview(choice, wanted.reason(), wanted.explanation()))
            .orElseGet(
                () ->
                    revocations.preview(
                        IdentifierList.of(identifiers), wanted.reason(), wanted.explanation()));
    return Response.created(URI.create("bulk-revocations/" + begun.id()))
        .entity(BulkRevocationJson.outline(begun))
        .build();
  }

  /** How one stands. */
  @GET
  @Path("{id}")
  public JsonMembers byId(@PathParam("id") long id) {
    return revocations
        .report(id)
        .map(BulkRevocationJson::report)
        .orElseThrow(NotFoundException::new);
  }

  /** Asks for what was previewed to be done. */
  @POST
  @Path("{id}/ask")
  @FreshLoginRequired
  @RolesAllowed("supervisor")
  public Response ask(@PathParam("id") long id) {
    return revocations.ask(id).map(ApprovalResponse::accepted).orElseThrow(NotFoundException::new);
  }

  /** Asks for it to be undone. */
  @POST
  @Path("{id}/undo")
  @FreshLoginRequired
  @RolesAllowed("supervisor")
  public Response undo(@PathParam("id") long id) {
    return revocations
        .askUndo(id)
        .map(ApprovalResponse::accepted)
        .orElseThrow(NotFoundException::new);
  }
}
