package az.pasport.web.api.institutions;

import az.pasport.institution.InstitutionCode;
import az.pasport.institution.Institutions;
import az.pasport.web.api.approvals.ApprovalResponse;
import az.pasport.web.api.filter.FreshLoginRequired;
import az.pasport.web.api.json.RequestReader;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;

/** An institution and its verifiers. */
@Path("institutions/{code}")
@RequestScoped
@RolesAllowed({"operator", "supervisor"})
@Produces(MediaType.APPLICATION_JSON)
public class InstitutionResource {
  @Inject Institutions institutions;
  @Inject RequestReader requests;

  /** None of its verifiers looks anything up from then on. */
  @POST
  @Path("block")
  public InstitutionResponse block(@PathParam("code") String text) {
    return institutions
        .block(code(text))
        .map(InstitutionResponse::of)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  @GET
  @Path("verifiers")
  public VerifierResponse.All verifiers(@PathParam("code") String text) {
    return institutions
        .verifiers(code(text))
        .map(VerifierResponse::all)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  /** Asks for a verifier to be registered, or for a blocked one to work again. */
  @POST
  @FreshLoginRequired
  @Path("verifiers")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(@PathParam("code") String text, InputStream body) {
    InstitutionCode code = code(text);
    VerifierRequest wanted = requests.read(body, VerifierRequest.class);
    return institutions
        .registerVerifier(code, wanted.person(), wanted.name())
        .map(ApprovalResponse::accepted)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  /** The verifier looks nothing up from then on. The number stands in the list of verifiers. */
  @POST
  @Path("verifiers/{id}/block")
  public VerifierResponse blockVerifier(
      @PathParam("code") String text, @PathParam("id") String id) {
    return Optional.of(id)
        .filter(number -> number.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .flatMap(number -> institutions.blockVerifier(code(text), number))
        .map(VerifierResponse::of)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  private static InstitutionCode code(String text) {
    return InstitutionCode.parse(text)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }
}
