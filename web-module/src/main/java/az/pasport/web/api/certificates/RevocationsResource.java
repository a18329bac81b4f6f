package az.pasport.web.api.certificates;

import az.pasport.certificate.RevocationService;
import az.pasport.web.api.approvals.ApprovalResponse;
import az.pasport.web.api.filter.FreshLoginRequired;
import az.pasport.web.api.json.RequestReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Set;

/**
 * Revokes certificates. The identifier comes in the body, not in the address, which stands in logs.
 */
@Path("revocations")
@RequestScoped
@RolesAllowed("supervisor")
@Produces(MediaType.APPLICATION_JSON)
public class RevocationsResource {
  @Inject RevocationService revocations;
  @Inject RequestReader requests;

  /**
   * Revokes the certificate with an identifier; once more for the same reason changes nothing.
   * Those of a list wait for a second official.
   */
  @POST
  @FreshLoginRequired
  @Consumes(MediaType.APPLICATION_JSON)
  public Response revoke(InputStream body) {
    RevocationRequest wanted = requests.read(body, RevocationRequest.class);
    Set<String> several = wanted.several();
    return several.isEmpty()
        ? revocations
            .revoke(wanted.one(), wanted.knownReason())
            .map(revoked -> Response.ok(revoked).build())
            .orElseThrow(NotFoundException::new)
        : revocations
            .revokeAll(several, wanted.knownReason())
            .map(ApprovalResponse::accepted)
            .orElseThrow(NotFoundException::new);
  }
}
