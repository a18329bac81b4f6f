package az.pasport.web.api.institutions;

import az.pasport.institution.Institutions;
import az.pasport.web.api.approvals.ApprovalResponse;
import az.pasport.web.api.filter.FreshLoginRequired;
import az.pasport.web.api.json.RequestReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
  @Inject RequestReader requests;

  @GET
  public InstitutionResponse.All all() {
    return InstitutionResponse.all(institutions.all());
  }

  /** Asks for an institution to be registered, or for a blocked one to work again. */
  @POST
  @FreshLoginRequired
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(InputStream body) {
    InstitutionRequest wanted = requests.read(body, InstitutionRequest.class);
    return ApprovalResponse.accepted(
        institutions.register(
            wanted.institutionCode(), wanted.nameAz(), wanted.nameEn(), wanted.knownKind()));
  }
}
