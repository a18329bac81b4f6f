package az.pasport.web.api.institutions;

import az.pasport.institution.InstitutionCode;
import az.pasport.institution.Institutions;
import az.pasport.web.api.approvals.ApprovalResponse;
import az.pasport.web.api.filter.FreshLoginRequired;
import az.pasport.web.api.json.RequestReader;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The institutions whose verifiers look certificates up, and those verifiers. */
@Path("institutions")
@RequestScoped
@RolesAllowed({"operator", "supervisor"})
@Produces(MediaType.APPLICATION_JSON)
public class InstitutionsResource {
  @Inject Institutions institutions;
  @Inject RequestReader requests;

  @GET
  public InstitutionResponse.All all() {
    return InstitutionResponse.all(institutions.all());
  }

  /** Asks for an institution to be registered, or for a blocked one to work again. */
  @POST
  @FreshLoginRequired
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(InputStream body) {
    InstitutionRequest wanted = requests.read(body, InstitutionRequest.class);
    return ApprovalResponse.accepted(
        institutions.register(
            wanted.institutionCode(), wanted.nameAz(), wanted.nameEn(), wanted.knownKind()));
  }

  /** None of its verifiers looks anything up from then on. */
  @POST
  @Path("{code}/block")
  public InstitutionResponse block(@PathParam("code") String text) {
    return institutions
        .block(code(text))
        .map(InstitutionResponse::of)
        .orElseThrow(NotFoundException::new);
  }

  @GET
  @Path("{code}/verifiers")
  public VerifierResponse.All verifiers(@PathParam("code") String text) {
    return institutions
        .verifiers(code(text))
        .map(VerifierResponse::all)
        .orElseThrow(NotFoundException::new);
  }

  /** Asks for a verifier to be registered, or for a blocked one to work again. */
  @POST
  @FreshLoginRequired
  @Path("{code}/verifiers")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response registerVerifier(@PathParam("code") String text, InputStream body) {
    InstitutionCode code = code(text);
    VerifierRequest wanted = requests.read(body, VerifierRequest.class);
    return institutions
        .registerVerifier(code, wanted.person(), wanted.name())
        .map(ApprovalResponse::accepted)
        .orElseThrow(NotFoundException::new);
  }

  /** The verifier looks nothing up from then on. The number stands in the list of verifiers. */
  @POST
  @Path("{code}/verifiers/{id: [0-9]+}/block")
  public VerifierResponse blockVerifier(@PathParam("code") String text, @PathParam("id") long id) {
    return institutions
        .blockVerifier(code(text), id)
        .map(VerifierResponse::of)
        .orElseThrow(NotFoundException::new);
  }

  private static InstitutionCode code(String text) {
    return InstitutionCode.parse(text).orElseThrow(NotFoundException::new);
  }
}
