package az.pasport.web.api.facilities;

import az.pasport.facility.Facilities;
import az.pasport.security.FacilityCode;
import az.pasport.stock.DeliveryService;
import az.pasport.stock.ReturnExceedsDelivery;
import az.pasport.web.api.approvals.ApprovalResponse;
import az.pasport.web.api.filter.FreshLoginRequired;
import az.pasport.web.api.json.RequestReader;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** A facility: its secret, and the lots of vaccine that were delivered to it. */
@Path("facilities/{code}")
@RequestScoped
@RolesAllowed({"operator", "supervisor"})
@Produces(MediaType.APPLICATION_JSON)
public class FacilityResource {
  @Inject Facilities facilities;
  @Inject RegisteredFacilities codes;
  @Inject DeliveryService deliveries;
  @Inject RequestReader requests;

  /** Asks for a new secret; the old one opens nothing once a second official agrees. */
  @POST
  @FreshLoginRequired
  @Path("secret")
  public Response replaceSecret(@PathParam("code") String text) {
    return FacilityCode.parse(text)
        .flatMap(facilities::replaceSecret)
        .map(ApprovalResponse::accepted)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  @GET
  @Path("lots")
  public LotResponse.All lots(@PathParam("code") String text) {
    return LotResponse.all(deliveries.of(codes.registered(text)));
  }

  /** Writes a delivery down, or doses that were taken back. */
  @POST
  @Path("deliveries")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response deliver(@PathParam("code") String text, InputStream body) {
    FacilityCode code = codes.registered(text);
    DeliveryService.Note note = requests.read(body, DeliveryRequest.class).note();
    try {
      return deliveries
          .register(code, note)
          .map(
              stock ->
                  Response.status(Response.Status.CREATED).entity(LotResponse.of(stock)).build())
          .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    } catch (ReturnExceedsDelivery e) {
      throw ProblemException.invalid(
          List.of(
              new FieldError(
                  "doses",
                  "NOTHING_TO_TAKE_BACK",
                  "bu seriyadan o qədər doza təhvil verilməyib",
                  "not so many doses of this lot were delivered")));
    }
  }
}
