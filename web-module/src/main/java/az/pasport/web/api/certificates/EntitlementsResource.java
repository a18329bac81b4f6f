package az.pasport.web.api.certificates;

import az.pasport.cabinet.Cabinet;
import az.pasport.decree.CertificateKind;
import az.pasport.web.api.json.Json;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/**
 * For each kind of certificate, the caller's own, or that it is due, or what is missing for one.
 */
@Path("entitlements")
@RequestScoped
@RolesAllowed("citizen")
@Produces(MediaType.APPLICATION_JSON)
public class EntitlementsResource {
  @Inject Cabinet cabinet;

  /** All kinds in one read; issues nothing. */
  @GET
  public JsonObject all(@Context UriInfo uri) {
    var list = Json.createArrayBuilder();
    cabinet
        .entitlements()
        .forEach(entitlement -> list.add(EntitlementJson.of(entitlement, uri.getBaseUri())));
    return Json.createObjectBuilder().add("entitlements", list).build();
  }

  /** Opens the certificate of a kind: issues it where it is due. Safe to repeat. */
  @GET
  @Path("{kind}")
  public JsonObject one(@PathParam("kind") String name, @Context UriInfo uri) {
    CertificateKind kind =
        KindNames.parse(name).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    return EntitlementJson.of(cabinet.openCertificate(kind), uri.getBaseUri());
  }
}
