package az.pasport.web.api.operations;

import az.pasport.certificate.RenewalRun;
import az.pasport.certificate.RenewalService;
import az.pasport.web.api.json.JsonMembers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Renews certificates before the night does: after a key was withdrawn, for example. */
@Path("renewals")
@RequestScoped
@RolesAllowed("supervisor")
@Produces(MediaType.APPLICATION_JSON)
public class RenewalsResource {
  @Inject RenewalService renewals;

  /** Starts a round, which takes hours where millions are due, and says where its progress is. */
  @POST
  public Response start(@Context UriInfo uri) {
    RenewalRun round = renewals.start();
    URI self = URI.create(uri.getBaseUri().getPath() + "renewals/" + round.id());
    return Response.accepted(json(round)).header("Location", self).build();
  }

  /** How far a round is. */
  @GET
  @Path("{id}")
  public JsonMembers byId(@PathParam("id") long id) {
    return renewals.byId(id).map(this::json).orElseThrow(NotFoundException::new);
  }

  private JsonMembers json(RenewalRun round) {
    return new JsonMembers()
        .add("id", round.id())
        .add("status", renewals.status(round))
        .add("startedAt", round.startedAt())
        .add("looked", round.counts().looked())
        .add("renewed", round.counts().renewed())
        .add("failed", round.counts().failed())
        .add("finishedAt", round.finishedAt());
  }
}
