package az.pasport.web.api.facilities;

import az.pasport.facility.Facilities;
import az.pasport.security.FacilityCode;
import az.pasport.stock.DeliveryService;
import az.pasport.stock.ReturnExceedsDelivery;
import az.pasport.web.api.approvals.ApprovalResponse;
import az.pasport.web.api.filter.FreshLoginRequired;
import az.pasport.web.api.json.RequestReader;
import az.pasport.web.problem.ProblemException;
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

/** The medical facilities, their secrets, and the lots of vaccine that were delivered to them. */
@Path("facilities")
@RequestScoped
@RolesAllowed({"operator", "supervisor"})
@Produces(MediaType.APPLICATION_JSON)
public class FacilitiesResource {
  @Inject Facilities facilities;
  @Inject RegisteredFacilities codes;
  @Inject DeliveryService deliveries;
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

  /** Asks for a new secret; the old one opens nothing once a second official agrees. */
  @POST
  @FreshLoginRequired
  @Path("{code}/secret")
  public Response replaceSecret(@PathParam("code") String text) {
    return FacilityCode.parse(text)
        .flatMap(facilities::replaceSecret)
        .map(ApprovalResponse::accepted)
        .orElseThrow(NotFoundException::new);
  }

  @GET
  @Path("{code}/lots")
  public LotResponse.All lots(@PathParam("code") String text) {
    return LotResponse.all(deliveries.of(codes.registered(text)));
  }

  /** Writes a delivery down, or doses that were taken back. */
  @POST
  @Path("{code}/deliveries")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response deliver(@PathParam("code") String text, InputStream body) {
    FacilityCode code = codes.registered(text);
    DeliveryService.Note note = requests.read(body, DeliveryRequest.class).note();
    try {
      return deliveries
          .register(code, note)
          .map(LotResponse::of)
          .map(lot -> Response.status(Response.Status.CREATED).entity(lot).build())
          .orElseThrow(NotFoundException::new);
    } catch (ReturnExceedsDelivery e) {
      throw ProblemException.invalid("doses", "NOTHING_TO_TAKE_BACK");
    }
  }
}
