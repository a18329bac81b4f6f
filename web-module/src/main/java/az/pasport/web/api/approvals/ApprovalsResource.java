package az.pasport.web.api.approvals;

import az.pasport.approval.Approvals;
import az.pasport.time.Baku;
import az.pasport.web.api.filter.FreshLoginRequired;
import az.pasport.web.api.json.RequestReader;
import az.pasport.web.api.validation.IsoDate;
import az.pasport.web.problem.FieldError;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for a second official, and the auditor's list of a day. */
@Path("approvals")
@RequestScoped
@RolesAllowed({"operator", "supervisor", "auditor"})
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalsResource {
  private static final String CSV = "text/csv;charset=UTF-8";

  @Inject Approvals approvals;
  @Inject RequestReader requests;

  /** What waits and what the caller asked for; with a day, all of that day, for auditors. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, CSV})
  public Response list(
      @QueryParam("day") @Nullable String day,
      @QueryParam("format") @Nullable String format,
      @Context SecurityContext caller) {
    return day == null
        ? Response.ok(mine(caller), MediaType.APPLICATION_JSON).build()
        : of(day, format);
  }

  private ApprovalResponse.Lists mine(SecurityContext caller) {
    boolean decides = caller.isUserInRole("supervisor") || caller.isUserInRole("auditor");
    return new ApprovalResponse.Lists(
        ApprovalResponse.all(decides ? approvals.waiting() : List.of()),
        ApprovalResponse.all(approvals.asked()));
  }

  private Response of(String text, @Nullable String format) {
    LocalDate day =
        IsoDate.parse(text)
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        List.of(FieldError.worded("day", "BAD_DATE", "fieldError.BAD_DATE.day"))));
    var list = new DailyApprovalList(day, approvals.between(Baku.startOf(day), Baku.endOf(day)));
    if (!"csv".equals(format)) {
      return Response.ok(list.response(), MediaType.APPLICATION_JSON).build();
    }
    return Response.ok(list.csv(), CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"pasport-approvals-" + day + ".csv\"")
        .build();
  }

  /** What a request says. The look is audited. */
  @GET
  @Path("{id: -?[0-9]+}")
  public ApprovalResponse request(@PathParam("id") long id) {
    return approvals.view(id).map(ApprovalResponse::of).orElseThrow(NotFoundException::new);
  }

  /** Agrees: what was asked for is done now, or the request still waits. */
  @POST
  @Path("{id: -?[0-9]+}/approve")
  @RolesAllowed("supervisor")
  @FreshLoginRequired
  @Consumes(MediaType.APPLICATION_JSON)
  public ApprovalResponse approve(@PathParam("id") long id, InputStream body) {
    return approvals
        .approve(id, requests.read(body, DecisionRequest.class).why())
        .map(ApprovalResponse::of)
        .orElseThrow(NotFoundException::new);
  }

  /** Does not agree. */
  @POST
  @Path("{id: -?[0-9]+}/refuse")
  @RolesAllowed("supervisor")
  @Consumes(MediaType.APPLICATION_JSON)
  public ApprovalResponse refuse(@PathParam("id") long id, InputStream body) {
    String why =
        requests
            .read(body, DecisionRequest.class)
            .why()
            .orElseThrow(() -> ProblemException.required("reason"));
    return approvals.refuse(id, why).map(ApprovalResponse::of).orElseThrow(NotFoundException::new);
  }
}
