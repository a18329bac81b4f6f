package az.pasport.web.api.mydata;

import az.pasport.cabinet.DataExport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What is stored about the caller, as a file to keep. */
@Path("me/export")
@RequestScoped
@RolesAllowed("citizen")
@Produces(MediaType.APPLICATION_JSON)
public class MyDataResource {
  /** The name stays in the downloads of a shared computer: it names nobody. */
  private static final String DISPOSITION = "attachment; filename=\"pasport-my-data.json\"";

  @Inject DataExport export;

  @GET
  public Response all() {
    return Response.ok(StoredDataJson.of(export.take()))
        .header(HttpHeaders.CONTENT_DISPOSITION, DISPOSITION)
        .build();
  }
}
