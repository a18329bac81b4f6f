package az.pasport.web.api.trust;

import az.pasport.trustlist.ImportedSignerLists;
import az.pasport.web.api.approvals.ApprovalResponse;
import az.pasport.web.api.filter.FreshLoginRequired;
import az.pasport.web.api.filter.MaxBodySize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists of other countries' document signers. */
@Path("trust/signer-lists")
@RequestScoped
@RolesAllowed("supervisor")
@Produces(MediaType.APPLICATION_JSON)
public class SignerListsResource {
  private static final String JWS = "application/jose";

  /** Some hundred signers of two kilobytes each, twice in base64. */
  private static final int LONGEST_LIST = 4 * 1024 * 1024;

  @Inject ImportedSignerLists lists;

  /** The lists that we hold. */
  public record SignerLists(List<ImportedSignerLists.Current> lists) {}

  /** Which lists we hold, and how old they are. */
  @GET
  public SignerLists held() {
    return new SignerLists(lists.current());
  }

  /** Asks for a list to be imported in the place of its forerunner; another supervisor agrees. */
  @POST
  @FreshLoginRequired
  @MaxBodySize(LONGEST_LIST)
  @Consumes(JWS)
  public Response take(byte[] body) {
    return lists
        .take(new String(body, StandardCharsets.US_ASCII))
        .fold(ApprovalResponse::accepted, list -> Response.ok(SignerListResponse.of(list)).build());
  }
}
