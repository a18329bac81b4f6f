package az.pasport.web.api.status;

import az.pasport.cabinet.EligibilityService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the caller is due, why, and what would change it: now, on another day, or as known then. */
@Path("status")
@RequestScoped
@RolesAllowed("citizen")
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {
  private static final List<String> LANGUAGES = List.of("az", "en", "ru");

  @Inject EligibilityService eligibility;
  @Inject Clock clock;

  /** The answer for each kind; its sentences in the first language asked for that there is. */
  @GET
  public Response status(
      @QueryParam("at") @Nullable String at,
      @QueryParam("known") @Nullable String known,
      @Context HttpHeaders headers) {
    StatusRequest request = StatusRequest.parse(at, known, clock.instant());
    Locale language = language(headers.getAcceptableLanguages());
    return Response.ok(StatusJson.of(eligibility.report(request.at(), request.known()), language))
        .language(language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  static Locale language(List<Locale> accepted) {
    return accepted.stream()
        .map(Locale::getLanguage)
        .filter(LANGUAGES::contains)
        .findFirst()
        .map(Locale::forLanguageTag)
        .orElse(Locale.forLanguageTag("az"));
  }
}
