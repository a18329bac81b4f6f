package az.pasport.web.api.fraud;

import az.pasport.fraud.AlertFilter;
import az.pasport.fraud.AlertRecord;
import az.pasport.fraud.FraudAlert;
import az.pasport.fraud.FraudAlerts;
import az.pasport.fraud.FraudAlerts.AlertPage;
import az.pasport.fraud.RuleCode;
import az.pasport.security.FacilityCode;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.api.json.RequestReader;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alerts of the fraud watch: read by supervisors and auditors, decided by supervisors. */
@Path("fraud-alerts")
@RequestScoped
@RolesAllowed({"supervisor", "auditor"})
@Produces(MediaType.APPLICATION_JSON)
public class FraudAlertsResource {
  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String ID = "{id: [0-9a-f-]+}";

  @Inject FraudAlerts alerts;
  @Inject RequestReader requests;

  @GET
  public AlertResponse.Page list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("rule") @Nullable String rule,
      @QueryParam("facility") @Nullable String facility,
      @QueryParam("page") @Nullable String page) {
    AlertPage found =
        alerts.list(
            new AlertFilter(
                one("state", state, FraudAlert.State.values()),
                one("rule", rule, RuleCode.values()),
                facility(facility)),
            number(page));
    return new AlertResponse.Page(
        found.alerts().stream().map(AlertResponse::of).toList(),
        found.number(),
        found.pages(),
        found.total());
  }

  @GET
  @Path(ID)
  public AlertResponse read(@PathParam("id") String id) {
    return AlertResponse.of(alert(id));
  }

  /** Its records, a page of them; as CSV all of them, for revocation. */
  @GET
  @Path(ID + "/records")
  @Produces({MediaType.APPLICATION_JSON, CSV})
  public Response records(
      @PathParam("id") String id,
      @QueryParam("page") @Nullable String page,
      @QueryParam("format") @Nullable String format) {
    FraudAlert alert = alert(id);
    int number = number(page);
    if ("csv".equals(format)) {
      return Response.ok(AlertRecordResponse.csv(all(alert)), CSV)
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              "attachment; filename=\"pasport-fraud-alert-" + id + ".csv\"")
          .build();
    }
    return Response.ok(
            new AlertRecordResponse.Page(
                alerts.records(alert, number).stream().map(AlertRecordResponse::of).toList(),
                number,
                alert.signals()),
            MediaType.APPLICATION_JSON)
        .build();
  }

  private List<AlertRecord> all(FraudAlert alert) {
    var all = new ArrayList<AlertRecord>();
    List<AlertRecord> next = alerts.records(alert, 1);
    for (int page = 2; !next.isEmpty(); page++) {
      all.addAll(next);
      next = alerts.records(alert, page);
    }
    return all;
  }

  @POST
  @Path(ID + "/look")
  @RolesAllowed("supervisor")
  @Consumes(MediaType.APPLICATION_JSON)
  public AlertResponse look(@PathParam("id") String id, InputStream body) {
    return of(alerts.lookInto(id, decision(body).seen()));
  }

  @POST
  @Path(ID + "/dismiss")
  @RolesAllowed("supervisor")
  @Consumes(MediaType.APPLICATION_JSON)
  public AlertResponse dismiss(@PathParam("id") String id, InputStream body) {
    AlertDecisionRequest decision = decision(body);
    return of(alerts.dismiss(id, decision.seen(), decision.why()));
  }

  @POST
  @Path(ID + "/confirm")
  @RolesAllowed("supervisor")
  @Consumes(MediaType.APPLICATION_JSON)
  public AlertResponse confirm(@PathParam("id") String id, InputStream body) {
    AlertDecisionRequest decision = decision(body);
    return of(alerts.confirm(id, decision.seen(), decision.why()));
  }

  /** Looks at new records now; the run goes on after the answer. */
  @POST
  @Path("runs")
  @RolesAllowed("supervisor")
  public JsonMembers start() {
    return new JsonMembers().add("started", alerts.startRun());
  }

  private AlertDecisionRequest decision(InputStream body) {
    return requests.read(body, AlertDecisionRequest.class);
  }

  private FraudAlert alert(String id) {
    return alerts.read(id).orElseThrow(NotFoundException::new);
  }

  private static AlertResponse of(Optional<FraudAlert> changed) {
    return changed.map(AlertResponse::of).orElseThrow(NotFoundException::new);
  }

  private static Optional<String> facility(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(code -> !code.isBlank())
        .map(
            code ->
                FacilityCode.parse(code)
                    .map(FacilityCode::value)
                    .orElseThrow(
                        () ->
                            ProblemException.invalid(
                                List.of(
                                    FieldError.worded(
                                        "facility", "BAD_FACILITY_CODE", "fieldError.BAD_CODE")))));
  }

  private static int number(@Nullable String text) {
    int number = text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    if (text != null && (number < 1 || number > FraudAlerts.LAST_PAGE)) {
      throw ProblemException.invalid(
          List.of(
              FieldError.worded(
                  "page", "BAD_NUMBER", "fieldError.BAD_NUMBER.page", FraudAlerts.LAST_PAGE)));
    }
    return Math.max(1, number);
  }

  private static <E extends Enum<E>> Optional<E> one(
      String field, @Nullable String text, E[] values) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    var errors = new ArrayList<FieldError>();
    Optional<E> found = FieldError.oneOf(field, text, values, errors);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return found;
  }
}
