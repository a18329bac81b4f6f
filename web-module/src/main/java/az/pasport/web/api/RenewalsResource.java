package az.pasport.web.api;

import az.pasport.certificate.Renewals;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Renews certificates before the night does: after a key was changed, for example. */
@Path("renewals")
@RequestScoped
@RolesAllowed("supervisor")
@Produces(MediaType.APPLICATION_JSON)
public class RenewalsResource {
  @Inject Renewals renewals;

  /** Renews all certificates that are due, and says how it went. */
  @POST
  public JsonObject renew() {
    Renewals.Round round = renewals.renewAll();
    return Json.createObjectBuilder()
        .add("looked", round.looked())
        .add("renewed", round.renewed())
        .add("failed", round.failed())
        .build();
  }
}
