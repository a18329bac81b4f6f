package az.pasport.web.api.approvals;

import az.pasport.approval.Evidence;
import az.pasport.approval.EvidenceService;
import az.pasport.qrscan.FileFormat;
import az.pasport.web.api.filter.MaxBodySize;
import az.pasport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Files that bear requests out: scans of documents, as PDF, JPEG or PNG. */
@Path("evidence")
@RequestScoped
@RolesAllowed({"operator", "supervisor"})
public class EvidenceResource {
  private static final String PDF = "application/pdf";
  private static final String JPEG = "image/jpeg";
  private static final String PNG = "image/png";

  /** Of a list of signers that somebody asks to import. */
  private static final String JWS = "application/jose";

  private static final Map<FileFormat, String> TYPES =
      Map.of(FileFormat.PDF, PDF, FileFormat.JPEG, JPEG, FileFormat.PNG, PNG);

  private static final Map<String, String> ENDINGS = Map.of(PDF, "pdf", JPEG, "jpg", PNG, "png");

  @Inject EvidenceService desk;

  /** Stores a file, which a request of the caller's may name within a day. */
  @POST
  @MaxBodySize(EvidenceService.MOST_BYTES)
  @Consumes({PDF, JPEG, PNG})
  @Produces(MediaType.APPLICATION_JSON)
  public Response add(byte[] content) {
    // What it is decides, not what it is called: this type goes to the browser of who decides.
    String type = TYPES.get(FileFormat.of(content));
    if (type == null) {
      throw ProblemException.invalid("file", "BAD_FILE");
    }
    Evidence stored = desk.add(content, type);
    return Response.status(Response.Status.CREATED).entity(EvidenceResponse.of(stored)).build();
  }

  /** Hands a file out, to be saved and never to be shown as a page of ours. The look is audited. */
  @GET
  @Path("{id}")
  @RolesAllowed({"operator", "supervisor", "auditor"})
  @Produces({PDF, JPEG, PNG, JWS})
  public Response read(@PathParam("id") String id) {
    EvidenceService.Copy copy = desk.read(id).orElseThrow(NotFoundException::new);
    String type = copy.evidence().mediaType();
    return Response.ok(copy.content(), type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"evidence-%s.%s\""
                .formatted(id, ENDINGS.getOrDefault(type, "txt")))
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
