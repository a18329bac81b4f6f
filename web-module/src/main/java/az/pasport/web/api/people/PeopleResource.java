package az.pasport.web.api.people;

import az.pasport.certificate.Certificates;
import az.pasport.intake.PersonFiles;
import az.pasport.person.Identity;
import az.pasport.web.api.RecordRequestParser;
import az.pasport.web.api.json.JsonBody;
import az.pasport.web.api.records.RecordJson;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;

/** What is on record of a person, for staff. Whom it is about comes in the body, never the URL. */
@Path("people")
@RequestScoped
@RolesAllowed({"operator", "supervisor"})
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {
  @Inject PersonFiles files;
  @Inject Certificates certificates;

  @POST
  @Path("lookup")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject lookUp(InputStream body) {
    Identity identity =
        new RecordRequestParser(JsonBody.read(body)::at)
            .identity()
            .orElseThrow(() -> unnamed("fin"));
    return files
        .file(identity)
        .map(file -> RecordJson.file(file, certificates.outlines(identity)))
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  /** The problem of a field that names nobody. */
  static ProblemException unnamed(String field) {
    return ProblemException.invalid(
        List.of(
            new FieldError(
                field,
                "ONE_IDENTITY",
                "ya FİN (7 simvol), ya da sənədin növü (PASSPORT, MYI, DYI), ölkəsi (iki hərf) və"
                    + " nömrəsi (5–20 simvol) göstərilməlidir",
                "give either a FIN (7 characters) or a document's type (PASSPORT, MYI, DYI),"
                    + " country (two letters) and number (5 to 20 characters)")));
  }
}
