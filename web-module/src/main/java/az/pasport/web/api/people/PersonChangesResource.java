package az.pasport.web.api.people;

import az.pasport.approval.ApprovedAction;
import az.pasport.identity.PersonChanges;
import az.pasport.web.api.approvals.ApprovalResponse;
import az.pasport.web.api.json.JsonBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/**
 * Changes of who a person is: shown before they are asked for, and asked for. Each waits for a
 * second official. Whom it is about comes in the body, never the URL.
 */
@Path("people/changes")
@RequestScoped
@RolesAllowed({"operator", "supervisor"})
@Produces(MediaType.APPLICATION_JSON)
public class PersonChangesResource {
  @Inject PersonChanges changes;

  /** What a change would do, line by line. */
  public record Preview(List<ApprovedAction.Detail> details) {}

  /** Asks for a change. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response ask(InputStream body) {
    var wanted = new PersonChangeRequest(JsonBody.read(body));
    return ApprovalResponse.accepted(
        changes.ask(wanted.change(), wanted.reason(), wanted.evidence()));
  }

  /** What a change would do now; the look is audited, and nothing else is written. */
  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  public Preview preview(InputStream body) {
    var wanted = new PersonChangeRequest(JsonBody.read(body));
    return new Preview(changes.preview(wanted.change(), wanted.reason()));
  }
}
