package az.pasport.web.api;

import az.pasport.record.Answer;
import az.pasport.record.Confirmation;
import az.pasport.record.Correction;
import az.pasport.record.RecordDesk;
import az.pasport.record.TakingBack;
import az.pasport.web.desk.RecordKind;
import az.pasport.web.desk.Written;
import az.pasport.web.login.Official;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * Corrects, withdraws and confirms any record, and enters doses given abroad, in the name of the
 * Agency.
 */
@Path("records")
@RequestScoped
@RolesAllowed({"operator", "supervisor"})
@Produces(MediaType.APPLICATION_JSON)
public class RecordsResource {
  @Inject RecordDesk desk;
  @Inject Official official;

  /** Puts a corrected version in the place of the one named. */
  @POST
  @Path("{recordId}/corrections")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject correct(@PathParam("recordId") String recordId, InputStream body) {
    JsonBody wanted = JsonBody.read(body);
    RecordKind kind = kind(wanted);
    var written = new Written(wanted::at);
    Answer answer =
        desk.correct(
            new Correction(recordId, written.version(), written.record(kind, official.author())));
    return RecordJson.acknowledged(answer);
  }

  /** Takes a record back. */
  @POST
  @Path("{recordId}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject withdraw(@PathParam("recordId") String recordId, InputStream body) {
    JsonBody wanted = JsonBody.read(body);
    var written = new Written(wanted::at);
    Answer answer =
        desk.withdraw(
            new TakingBack(
                written.messageId(),
                recordId,
                written.version(),
                official.author(),
                wanted.text("reason").orElse(null)));
    return RecordJson.acknowledged(answer);
  }

  /** Confirms a record that is held. */
  @POST
  @Path("{recordId}/confirmation")
  @RolesAllowed("supervisor")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject confirm(@PathParam("recordId") String recordId, InputStream body) {
    var written = new Written(JsonBody.read(body)::at);
    Answer answer =
        desk.confirm(
            new Confirmation(written.messageId(), recordId, written.version(), official.author()));
    return RecordJson.acknowledged(answer);
  }

  /** Enters a dose given abroad. */
  @POST
  @Path("doses-abroad")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject enter(InputStream body) {
    var written = new Written(JsonBody.read(body)::at);
    return RecordJson.acknowledged(desk.enter(written.doseAbroad(official.author())));
  }

  /** The one kind of record that a correction holds. */
  static RecordKind kind(JsonBody body) {
    List<RecordKind> kinds =
        Stream.of(RecordKind.values())
            .filter(kind -> kind.isStanding() && body.object(kind.prefix()).isPresent())
            .toList();
    if (kinds.size() != 1) {
      throw Refusal.invalid(
          List.of(
              new FieldError(
                  "dose",
                  "ONE_RECORD",
                  "dose, test, recovery və contraindication sahələrindən biri göstərilməlidir",
                  "give one of dose, test, recovery and contraindication")));
    }
    return kinds.get(0);
  }
}
