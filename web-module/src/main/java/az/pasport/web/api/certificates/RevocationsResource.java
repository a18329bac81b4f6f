package az.pasport.web.api.certificates;

import az.pasport.certificate.Revocation;
import az.pasport.certificate.RevocationReason;
import az.pasport.certificate.RevocationService;
import az.pasport.web.api.approvals.ApprovalJson;
import az.pasport.web.api.filter.FreshLoginRequired;
import az.pasport.web.api.json.JsonBody;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Revokes certificates. The identifier comes in the body, not in the address, which stands in logs.
 */
@Path("revocations")
@RequestScoped
@RolesAllowed("supervisor")
@Produces(MediaType.APPLICATION_JSON)
public class RevocationsResource {
  @Inject RevocationService revocations;

  /**
   * Revokes the certificate with an identifier; once more for the same reason changes nothing.
   * Those of a list wait for a second official.
   */
  @POST
  @FreshLoginRequired
  @Consumes(MediaType.APPLICATION_JSON)
  public Response revoke(InputStream body) {
    JsonBody wanted = JsonBody.read(body);
    Set<String> several = Set.copyOf(wanted.texts("identifiers"));
    if (!several.isEmpty()) {
      return revokeAll(several, wanted);
    }
    var errors = new ArrayList<FieldError>();
    Optional<String> identifier = required("identifier", wanted, errors).map(String::strip);
    Optional<RevocationReason> reason = reason(wanted, errors);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return revocations
        .revoke(identifier.orElseThrow(), reason.orElseThrow())
        .map(revoked -> Response.ok(json(revoked)).build())
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  private Response revokeAll(Set<String> identifiers, JsonBody wanted) {
    var errors = new ArrayList<FieldError>();
    Optional<RevocationReason> reason = reason(wanted, errors);
    if (identifiers.size() > RevocationService.MOST_TOGETHER) {
      errors.add(
          new FieldError(
              "identifiers",
              "TOO_MANY",
              "bir dəfəyə ən çoxu " + RevocationService.MOST_TOGETHER + " sertifikat",
              "at most " + RevocationService.MOST_TOGETHER + " certificates at once"));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return revocations
        .revokeAll(identifiers, reason.orElseThrow())
        .map(ApprovalJson::accepted)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  /** Those that staff may give: the others follow from a change of a record alone. */
  private static Optional<RevocationReason> reason(JsonBody body, List<FieldError> errors) {
    Optional<String> text = required("reason", body, errors);
    Optional<RevocationReason> reason =
        text.flatMap(
            name ->
                Arrays.stream(RevocationReason.values())
                    .filter(RevocationReason::isStaffs)
                    .filter(known -> known.name().equals(name.strip()))
                    .findFirst());
    if (text.isPresent() && reason.isEmpty()) {
      String list =
          Arrays.stream(RevocationReason.values())
              .filter(RevocationReason::isStaffs)
              .map(Enum::name)
              .collect(Collectors.joining(", "));
      errors.add(
          new FieldError(
              "reason", "UNKNOWN_VALUE", "mümkün olanlar: " + list, "possible are: " + list));
    }
    return reason;
  }

  private static Optional<String> required(String field, JsonBody body, List<FieldError> errors) {
    Optional<String> text = body.text(field);
    if (text.isEmpty()) {
      errors.add(FieldError.required(field));
    }
    return text;
  }

  private static JsonObject json(Revocation revoked) {
    return Json.createObjectBuilder()
        .add("identifier", revoked.identifier())
        .add("reason", revoked.reason().name())
        .add("revokedAt", revoked.revokedAt().toString())
        .build();
  }
}
