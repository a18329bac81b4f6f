package az.pasport.web.api.institutions;

import az.pasport.institution.Institution;
import az.pasport.institution.Verifier;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;

/** Institutions and their verifiers, as the API tells them. */
public final class InstitutionJson {
  private static final Locale AZ = Locale.forLanguageTag("az");

  private InstitutionJson() {}

  public static JsonObject of(Institution institution) {
    return Json.createObjectBuilder()
        .add("code", institution.code().value())
        .add("nameAz", institution.name(AZ))
        .add("nameEn", institution.name(Locale.ENGLISH))
        .add("kind", institution.kind().name())
        .add("active", institution.isActive())
        .build();
  }

  public static JsonObject of(Verifier verifier) {
    return Json.createObjectBuilder()
        .add("id", verifier.id())
        .add("name", verifier.name())
        .add("active", verifier.isActive())
        .build();
  }

  /** Code and names, as facilities are named to a citizen. */
  public static JsonObjectBuilder named(Institution institution) {
    return Json.createObjectBuilder()
        .add("code", institution.code().value())
        .add(
            "name",
            Json.createObjectBuilder()
                .add("az", institution.name(AZ))
                .add("en", institution.name(Locale.ENGLISH)));
  }
}
