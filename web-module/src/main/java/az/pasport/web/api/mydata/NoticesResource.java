package az.pasport.web.api.mydata;

import az.pasport.cabinet.NoticeService;
import az.pasport.certificate.RevocationNotice;
import az.pasport.person.PersonNotice;
import az.pasport.web.api.certificates.KindNames;
import az.pasport.web.api.json.Json;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/**
 * What the caller is to know: which certificates a change of a record has revoked of late, and what
 * was changed of who they are.
 */
@Path("notices")
@RequestScoped
@RolesAllowed("citizen")
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {
  @Inject NoticeService notices;

  @GET
  public JsonObject all(@Context UriInfo uri) {
    var list = Json.createArrayBuilder();
    notices.notices().forEach(notice -> list.add(json(notice, uri.getBaseUri().getPath())));
    var ofPerson = Json.createArrayBuilder();
    notices.personNotices().forEach(notice -> ofPerson.add(json(notice)));
    return Json.createObjectBuilder().add("notices", list).add("personNotices", ofPerson).build();
  }

  public static JsonObjectBuilder json(PersonNotice notice) {
    return Json.createObjectBuilder()
        .add("kind", notice.kind().name())
        .add("at", notice.at().toString());
  }

  public static JsonObject json(RevocationNotice notice, String base) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("kind", notice.kind().name())
            .add("title", KindNames.title(notice.kind()).json())
            .add("reason", notice.reason().name())
            .add("revokedAt", notice.revokedAt().toString())
            .add("identifier", notice.identifier());
    notice
        .replacement()
        .ifPresent(
            latest ->
                json.add(
                    "replacement",
                    Json.createObjectBuilder()
                        .add("id", latest.id().toString())
                        .add("identifier", latest.identifier())
                        .add("self", base + "certificates/" + latest.id())));
    return json.build();
  }
}
