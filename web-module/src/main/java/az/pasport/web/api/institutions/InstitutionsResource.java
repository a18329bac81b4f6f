package az.pasport.web.api.institutions;

import az.pasport.institution.Institutions;
import az.pasport.web.api.approvals.ApprovalJson;
import az.pasport.web.api.filter.FreshLoginRequired;
import az.pasport.web.api.json.JsonBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The institutions whose verifiers look certificates up, for the agency's operators. */
@Path("institutions")
@RequestScoped
@RolesAllowed({"operator", "supervisor"})
@Produces(MediaType.APPLICATION_JSON)
public class InstitutionsResource {
  @Inject Institutions institutions;

  @GET
  public JsonObject all() {
    var list = Json.createArrayBuilder();
    institutions.all().forEach(institution -> list.add(InstitutionJson.of(institution)));
    return Json.createObjectBuilder().add("institutions", list).build();
  }

  /** Asks for an institution to be registered, or for a blocked one to work again. */
  @POST
  @FreshLoginRequired
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(InputStream body) {
    InstitutionRequest wanted = InstitutionRequest.parse(JsonBody.read(body));
    return ApprovalJson.accepted(
        institutions.register(wanted.code(), wanted.nameAz(), wanted.nameEn(), wanted.kind()));
  }
}
