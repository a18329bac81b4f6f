package az.pasport.web.api.certificates;

import az.pasport.cabinet.Cabinet;
import az.pasport.decree.CertificateKind;
import az.pasport.web.api.json.JsonMembers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
  public JsonMembers all(@Context UriInfo uri) {
    return new JsonMembers()
        .add(
            "entitlements",
            cabinet.entitlements(),
            entitlement -> EntitlementJson.of(entitlement, uri.getBaseUri()));
  }

  /** Opens the certificate of a kind: issues it where it is due. Safe to repeat. */
  @GET
  @Path("{kind}")
  public JsonMembers one(@PathParam("kind") String name, @Context UriInfo uri) {
    CertificateKind kind = KindNames.parse(name).orElseThrow(NotFoundException::new);
    return EntitlementJson.of(cabinet.openCertificate(kind), uri.getBaseUri());
  }
}
