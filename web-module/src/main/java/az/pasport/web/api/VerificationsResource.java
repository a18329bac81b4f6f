package az.pasport.web.api;

import az.pasport.verification.Verification;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;

/** Checks a QR code's text for anybody. */
@Path("verifications")
@RequestScoped
@PermitAll
public class VerificationsResource {
  @Inject Verification verification;

  @POST
  @RateLimited
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject verify(InputStream body) {
    String qr =
        JsonBody.read(body)
            .anyText("qr")
            .filter(text -> !text.isBlank())
            .orElseThrow(() -> Refusal.invalid(List.of(FieldError.required("qr"))));
    return VerdictJson.of(verification.verify(qr));
  }
}
