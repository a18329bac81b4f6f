package az.pasport.web.api.records;

import az.pasport.approval.ProposalResult;
import az.pasport.intake.Answer;
import az.pasport.intake.Confirmation;
import az.pasport.intake.Correction;
import az.pasport.intake.StaffRecordService;
import az.pasport.intake.WithdrawalRequest;
import az.pasport.record.RecordKind;
import az.pasport.web.api.RecordRequestParser;
import az.pasport.web.api.approvals.ApprovalResponse;
import az.pasport.web.api.json.JsonBody;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.login.CurrentUser;
import az.pasport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes corrections and withdrawals of any record, and doses given abroad, in the name of the
 * Agency; each waits for a second official. Confirms records that are held.
 */
@Path("records")
@RequestScoped
@RolesAllowed({"operator", "supervisor"})
@Produces(MediaType.APPLICATION_JSON)
public class RecordsResource {
  private static final String EVIDENCE = "evidenceFiles";

  @Inject StaffRecordService records;
  @Inject CurrentUser official;

  /** Puts a corrected version in the place of the one named. */
  @POST
  @Path("{recordId}/corrections")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response correct(@PathParam("recordId") String recordId, InputStream body) {
    JsonBody wanted = JsonBody.read(body);
    RecordKind kind = kind(wanted);
    var written = new RecordRequestParser(wanted::at);
    return response(
        records.correct(
            new Correction(recordId, written.version(), written.record(kind, official.author())),
            evidence(wanted)));
  }

  /** Takes a record back. */
  @POST
  @Path("{recordId}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response withdraw(@PathParam("recordId") String recordId, InputStream body) {
    JsonBody wanted = JsonBody.read(body);
    var written = new RecordRequestParser(wanted::at);
    return response(
        records.withdraw(
            new WithdrawalRequest(
                written.messageId(),
                recordId,
                written.version(),
                official.author(),
                wanted.text("reason").orElse(null)),
            wanted.texts(EVIDENCE)));
  }

  /** Confirms a record that is held. */
  @POST
  @Path("{recordId}/confirmation")
  @RolesAllowed("supervisor")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonMembers confirm(@PathParam("recordId") String recordId, InputStream body) {
    var written = new RecordRequestParser(JsonBody.read(body)::at);
    return RecordJson.acknowledged(
        records.confirm(
            new Confirmation(written.messageId(), recordId, written.version(), official.author())));
  }

  /** Enters a dose given abroad. */
  @POST
  @Path("doses-abroad")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response enter(InputStream body) {
    JsonBody wanted = JsonBody.read(body);
    var written = new RecordRequestParser(wanted::at);
    return response(records.enter(written.doseAbroad(official.author()), evidence(wanted)));
  }

  public static List<String> evidence(JsonBody body) {
    List<String> files = body.texts(EVIDENCE);
    if (files.isEmpty()) {
      throw ProblemException.required(EVIDENCE);
    }
    return files;
  }

  private static Response response(ProposalResult<Answer> answer) {
    return answer.fold(
        ApprovalResponse::accepted, told -> Response.ok(RecordJson.acknowledged(told)).build());
  }

  /** The one kind of record that a correction holds. */
  public static RecordKind kind(JsonBody body) {
    List<RecordKind> kinds =
        Stream.of(RecordKind.values())
            .filter(kind -> kind.isStanding() && body.object(kind.prefix()).isPresent())
            .toList();
    if (kinds.size() != 1) {
      throw ProblemException.invalid("dose", "ONE_RECORD");
    }
    return kinds.get(0);
  }
}
