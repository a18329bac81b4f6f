package az.pasport.web.api.facilities;

import az.pasport.facility.Facilities;
import az.pasport.facility.Facility;
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
import java.util.Locale;

/** The medical facilities and their secrets, for the agency's operators. */
@Path("facilities")
@RequestScoped
@RolesAllowed({"operator", "supervisor"})
@Produces(MediaType.APPLICATION_JSON)
public class FacilitiesResource {
  private static final Locale AZ = Locale.forLanguageTag("az");

  @Inject Facilities facilities;

  @GET
  public JsonObject all() {
    var list = Json.createArrayBuilder();
    facilities.all().forEach(facility -> list.add(json(facility)));
    return Json.createObjectBuilder().add("facilities", list).build();
  }

  /**
   * Asks for a facility to be registered. The answer is the only place where its secret is ever
   * seen, which opens nothing until a second official agrees.
   */
  @POST
  @FreshLoginRequired
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(InputStream body) {
    FacilityRequest wanted = FacilityRequest.parse(JsonBody.read(body));
    return ApprovalJson.accepted(
        facilities.register(wanted.code(), wanted.nameAz(), wanted.nameEn(), wanted.region()));
  }

  private static JsonObject json(Facility facility) {
    return Json.createObjectBuilder()
        .add("code", facility.code().value())
        .add("nameAz", facility.name(AZ))
        .add("nameEn", facility.name(Locale.ENGLISH))
        .add("region", facility.region().name())
        .build();
  }
}
