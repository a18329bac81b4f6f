package az.pasport.web.api.operations;

import az.pasport.retention.RetentionRun;
import az.pasport.retention.RetentionStatus;
import az.pasport.web.api.json.JsonMembers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
  public JsonMembers status() {
    return new JsonMembers()
        .add("periods", retention.periods())
        .add("nextRunAt", retention.nextRun())
        .add("latestRun", retention.latest().map(this::json));
  }

  private JsonMembers json(RetentionRun run) {
    return new JsonMembers()
        .add("status", retention.status(run))
        .add("startedAt", run.startedAt())
        .add("finishedAt", run.finishedAt())
        .add("erased", run.erased().byName())
        .add("failed", run.failed());
  }
}
