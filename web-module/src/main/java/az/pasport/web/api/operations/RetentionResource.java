package az.pasport.web.api.operations;

import az.pasport.retention.RetentionRun;
import az.pasport.retention.RetentionStatus;
import az.pasport.web.api.json.Json;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How long personal data are stored, and what the latest night erased. */
@Path("retention")
@RequestScoped
@RolesAllowed({"operator", "supervisor", "auditor"})
@Produces(MediaType.APPLICATION_JSON)
public class RetentionResource {
  @Inject RetentionStatus retention;

  @GET
  public JsonObject status() {
    var periods = Json.createObjectBuilder();
    retention.periods().forEach(periods::add);
    var json =
        Json.createObjectBuilder()
            .add("periods", periods)
            .add("nextRunAt", retention.nextRun().toString());
    retention.latest().ifPresent(run -> json.add("latestRun", json(run)));
    return json.build();
  }

  private JsonObjectBuilder json(RetentionRun run) {
    var json =
        Json.createObjectBuilder()
            .add("status", retention.status(run).name())
            .add("startedAt", run.startedAt().toString());
    run.finishedAt().ifPresent(at -> json.add("finishedAt", at.toString()));
    var erased = Json.createObjectBuilder();
    run.erased().byName().forEach(erased::add);
    return json.add("erased", erased).add("failed", run.failed());
  }
}
