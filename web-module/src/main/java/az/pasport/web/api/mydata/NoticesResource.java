package az.pasport.web.api.mydata;

import az.pasport.cabinet.NoticeService;
import az.pasport.certificate.RevocationNotice;
import az.pasport.record.SuspensionNotice;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.api.json.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/**
 * What the caller is to know: which certificates a change of a record has revoked of late, what was
 * changed of who they are, and which of their records are suspended.
 */
@Path("notices")
@RequestScoped
@RolesAllowed("citizen")
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {
  @Inject NoticeService notices;

  @GET
  public JsonMembers all(@Context UriInfo uri) {
    String base = uri.getBaseUri().getPath();
    return new JsonMembers()
        .add("notices", notices.notices(), notice -> json(notice, base))
        .add("personNotices", notices.personNotices(), JsonMembers::of)
        .add("suspensions", notices.suspensions(), NoticesResource::json);
  }

  private static JsonMembers json(SuspensionNotice suspension) {
    return new JsonMembers()
        .add("recordId", suspension.recordId())
        .add("kind", suspension.kind())
        .add("happenedOn", suspension.happenedOn())
        .add("facility", suspension.facility().code().value())
        .add("suspendedAt", suspension.suspendedAt())
        .add("restoredAt", suspension.restoredAt());
  }

  public static JsonMembers json(RevocationNotice notice, String base) {
    return new JsonMembers()
        .add("kind", notice.kind())
        .add("title", Text.of(notice.kind()))
        .add("reason", notice.reason())
        .add("revokedAt", notice.revokedAt())
        .add("identifier", notice.identifier())
        .add(
            "replacement",
            notice
                .replacement()
                .map(
                    latest ->
                        new JsonMembers()
                            .add("id", latest.id())
                            .add("identifier", latest.identifier())
                            .add("self", base + "certificates/" + latest.id())));
  }
}
