package az.pasport.web.api.facilities;

import az.pasport.facility.Workers;
import az.pasport.security.FacilityCode;
import az.pasport.security.WorkerSecrets;
import az.pasport.web.api.approvals.ApprovalResponse;
import az.pasport.web.api.filter.FreshLoginRequired;
import az.pasport.web.api.json.RequestReader;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
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

/** The workers of a facility, who enter records, and their secrets. */
@Path("facilities/{code}/workers")
@RequestScoped
@RolesAllowed({"operator", "supervisor"})
@Produces(MediaType.APPLICATION_JSON)
public class WorkersResource {
  @Inject RegisteredFacilities codes;
  @Inject Workers workers;
  @Inject WorkerSecrets secrets;
  @Inject RequestReader requests;

  @GET
  public WorkerResponse.All workers(@PathParam("code") String text) {
    return WorkerResponse.all(workers.of(codes.registered(text)));
  }

  /** Registers a worker, who may enter records from then on. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(@PathParam("code") String text, InputStream body) {
    FacilityCode code = codes.registered(text);
    WorkerRequest wanted = requests.read(body, WorkerRequest.class);
    return workers
        .register(code, wanted.id(), wanted.name())
        .map(WorkerResponse::of)
        .map(worker -> Response.status(Response.Status.CREATED).entity(worker).build())
        .orElseThrow(NotFoundException::new);
  }

  /** Ends a worker's right to enter records; the records stay. */
  @POST
  @Path("{id}/dismissal")
  public WorkerResponse dismiss(@PathParam("code") String text, @PathParam("id") String id) {
    return workers
        .dismiss(codes.registered(text), id)
        .map(WorkerResponse::of)
        .orElseThrow(NotFoundException::new);
  }

  /** Asks for a worker to be let in to the pages for clinics, by a login with a FIN. */
  @POST
  @FreshLoginRequired
  @Path("{id}/login")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response allowLogin(
      @PathParam("code") String text, @PathParam("id") String id, InputStream body) {
    FacilityCode code = codes.registered(text);
    WorkerLoginRequest wanted = requests.read(body, WorkerLoginRequest.class);
    return workers
        .allowLogin(code, id, wanted.person())
        .map(ApprovalResponse::accepted)
        .orElseThrow(NotFoundException::new);
  }

  /** Asks for a worker's new secret; the old one opens nothing once a second official agrees. */
  @POST
  @FreshLoginRequired
  @Path("{id}/secret")
  public Response replaceWorkerSecret(@PathParam("code") String text, @PathParam("id") String id) {
    FacilityCode code = codes.registered(text);
    if (!secrets.areMade()) {
      throw ProblemException.of(ProblemType.UNAVAILABLE);
    }
    return workers
        .replaceSecret(code, id)
        .map(ApprovalResponse::accepted)
        .orElseThrow(NotFoundException::new);
  }
}
