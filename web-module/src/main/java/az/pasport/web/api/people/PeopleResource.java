package az.pasport.web.api.people;

import az.pasport.certificate.Certificates;
import az.pasport.intake.PersonFiles;
import az.pasport.person.Identity;
import az.pasport.web.api.RecordRequestParser;
import az.pasport.web.api.json.JsonBody;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.api.records.RecordJson;
import az.pasport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

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
  public JsonMembers lookUp(InputStream body) {
    Identity identity =
        new RecordRequestParser(JsonBody.read(body)::at)
            .identity()
            .orElseThrow(() -> ProblemException.invalid("fin", "ONE_IDENTITY"));
    return files
        .file(identity)
        .map(file -> RecordJson.file(file, certificates.outlines(identity)))
        .orElseThrow(NotFoundException::new);
  }
}
