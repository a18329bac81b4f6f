package az.pasport.web.api.operations;

import az.pasport.comparison.ComparisonRun;
import az.pasport.comparison.RegistryComparisonService;
import az.pasport.person.Fin;
import az.pasport.record.ProblemCode;
import az.pasport.web.api.RecordRequestParser;
import az.pasport.web.api.json.JsonBody;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
  public JsonMembers status() {
    return new JsonMembers()
        .add("state", desk.registryState())
        .add("records", desk.counts())
        .add("latestRun", desk.latest().map(this::json));
  }

  /** Starts a run over all records that wait or are frozen. */
  @POST
  @Path("runs")
  @RolesAllowed({"operator", "supervisor"})
  public JsonMembers start() {
    return new JsonMembers().add("started", desk.start());
  }

  /** Compares one person now. Whom it is about comes in the body, never the URL. */
  @POST
  @Path("comparisons")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"operator", "supervisor"})
  public JsonMembers compare(InputStream body) {
    Fin fin =
        new RecordRequestParser(JsonBody.read(body)::at)
            .identity()
            .filter(Fin.class::isInstance)
            .map(Fin.class::cast)
            .orElseThrow(
                () -> ProblemException.invalid(List.of(FieldError.of("fin", ProblemCode.BAD_FIN))));
    return new JsonMembers().add("answered", desk.compare(fin));
  }

  private JsonMembers json(ComparisonRun run) {
    return new JsonMembers()
        .add("status", desk.status(run))
        .add("startedAt", run.startedAt())
        .add("finishedAt", run.finishedAt())
        .add("people", run.people())
        .add("unanswered", run.unanswered())
        .add("failed", run.failed());
  }
}
