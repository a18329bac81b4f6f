package az.pasport.web.api.facilities;

import az.pasport.facility.Facilities;
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

/** The medical facilities and their secrets, for the agency's operators. */
@Path("facilities")
@RequestScoped
@RolesAllowed({"operator", "supervisor"})
@Produces(MediaType.APPLICATION_JSON)
public class FacilitiesResource {
  @Inject Facilities facilities;
  @Inject RequestReader requests;

  @GET
  public FacilityResponse.All all() {
    return FacilityResponse.all(facilities.all());
  }

  /**
   * Asks for a facility to be registered. The answer is the only place where its secret is ever
   * seen, which opens nothing until a second official agrees.
   */
  @POST
  @FreshLoginRequired
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(InputStream body) {
    FacilityRequest wanted = requests.read(body, FacilityRequest.class);
    return ApprovalResponse.accepted(
        facilities.register(
            wanted.facilityCode(), wanted.nameAz(), wanted.nameEn(), wanted.knownRegion()));
  }
}
