package az.pasport.web.api.institutions;

import az.pasport.institution.InstitutionCode;
import az.pasport.institution.Institutions;
import az.pasport.web.api.approvals.ApprovalJson;
import az.pasport.web.api.filter.FreshLoginRequired;
import az.pasport.web.api.json.JsonBody;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
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

  /** None of its verifiers looks anything up from then on. */
  @POST
  @Path("block")
  public JsonObject block(@PathParam("code") String text) {
    return institutions
        .block(code(text))
        .map(InstitutionJson::of)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  @GET
  @Path("verifiers")
  public JsonObject verifiers(@PathParam("code") String text) {
    var list = Json.createArrayBuilder();
    institutions
        .verifiers(code(text))
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND))
        .forEach(verifier -> list.add(InstitutionJson.of(verifier)));
    return Json.createObjectBuilder().add("verifiers", list).build();
  }

  /** Asks for a verifier to be registered, or for a blocked one to work again. */
  @POST
  @FreshLoginRequired
  @Path("verifiers")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(@PathParam("code") String text, InputStream body) {
    InstitutionCode code = code(text);
    VerifierRequest wanted = VerifierRequest.parse(JsonBody.read(body));
    return institutions
        .registerVerifier(code, wanted.fin(), wanted.name())
        .map(ApprovalJson::accepted)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  /** The verifier looks nothing up from then on. The number stands in the list of verifiers. */
  @POST
  @Path("verifiers/{id}/block")
  public JsonObject blockVerifier(@PathParam("code") String text, @PathParam("id") String id) {
    return Optional.of(id)
        .filter(number -> number.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .flatMap(number -> institutions.blockVerifier(code(text), number))
        .map(InstitutionJson::of)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  private static InstitutionCode code(String text) {
    return InstitutionCode.parse(text)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }
}
