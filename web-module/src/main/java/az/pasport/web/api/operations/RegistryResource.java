package az.pasport.web.api.operations;

import az.pasport.comparison.ComparisonRun;
import az.pasport.comparison.RegistryComparisonService;
import az.pasport.person.Fin;
import az.pasport.web.api.RecordRequestParser;
import az.pasport.web.api.json.Json;
import az.pasport.web.api.json.JsonBody;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;

/** How records compare with the population registry, for staff; who can compare them now. */
@Path("registry")
@RequestScoped
@RolesAllowed({"operator", "supervisor", "auditor"})
@Produces(MediaType.APPLICATION_JSON)
public class RegistryResource {
  @Inject RegistryComparisonService desk;

  @GET
  public JsonObject status() {
    var records = Json.createObjectBuilder();
    desk.counts().forEach((state, count) -> records.add(state.name(), count));
    var json =
        Json.createObjectBuilder().add("state", desk.registryState()).add("records", records);
    desk.latest().ifPresent(run -> json.add("latestRun", json(run)));
    return json.build();
  }

  /** Starts a run over all records that wait or are frozen. */
  @POST
  @Path("runs")
  @RolesAllowed({"operator", "supervisor"})
  public JsonObject start() {
    return Json.createObjectBuilder().add("started", desk.start()).build();
  }

  /** Compares one person now. Whom it is about comes in the body, never the URL. */
  @POST
  @Path("comparisons")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"operator", "supervisor"})
  public JsonObject compare(InputStream body) {
    Fin fin =
        new RecordRequestParser(JsonBody.read(body)::at)
            .identity()
            .filter(Fin.class::isInstance)
            .map(Fin.class::cast)
            .orElseThrow(RegistryResource::unnamed);
    return Json.createObjectBuilder().add("answered", desk.compare(fin)).build();
  }

  private static ProblemException unnamed() {
    return ProblemException.invalid(
        List.of(
            new FieldError(
                "fin",
                "BAD_FIN",
                "FİN 7 simvoldur: rəqəmlər və latın böyük hərfləri, I və O istifadə olunmur",
                "a FIN has 7 characters: digits and Latin capitals; I and O are never used")));
  }

  private JsonObjectBuilder json(ComparisonRun run) {
    var json =
        Json.createObjectBuilder()
            .add("status", desk.status(run).name())
            .add("startedAt", run.startedAt().toString());
    run.finishedAt().ifPresent(at -> json.add("finishedAt", at.toString()));
    return json.add("people", run.people())
        .add("unanswered", run.unanswered())
        .add("failed", run.failed());
  }
}
