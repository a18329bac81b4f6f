package az.pasport.web.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** What one person may ask for only so often, beside the checks of certificates. */
enum RequestRateLimit {
  /** Records of a person, looked up by staff, or a certificate by a verifier. */
  LOOKUP("pasport.limits.lookups-per-minute", 30, "/api/v1/(people/.*|verifier/lookups)"),
  /** A file that is drawn when it is asked for: a certificate on paper or as a picture, figures. */
  DOCUMENT(
      "pasport.limits.documents-per-minute",
      60,
      "/api/v1/(certificates/[^/]*/(pdf|qr\\..*)|exports/.*)"),
  /** Everything that is stored about a person, put together from all tables. */
  DATA_EXPORT("pasport.limits.data-exports-per-minute", 6, "/api/v1/me/export"),
  /** A page of the cabinet, of staff or of verifiers. */
  PAGE("pasport.limits.pages-per-minute", 120, "/(cabinet|staff)/.*|/verifier(\\.xhtml)?"),
  /** A step of a login; counted by the address, behind which there may be a whole hospital. */
  LOGIN("pasport.limits.logins-per-minute", 600, "/login/(start|callback|staff-callback)");

  private final String setting;
  private final int usual;
  private final Pattern paths;

  RequestRateLimit(String setting, int usual, String paths) {
    this.setting = setting;
    this.usual = usual;
    this.paths = Pattern.compile(paths);
  }

  /**
   * How many a minute are allowed.
   *
   * @throws IllegalArgumentException if the setting is no whole number from 1 on; names it
   */
  int perMinute(Config config) {
    int perMinute = config.getOptionalValue(setting, Integer.class).orElse(usual);
    if (perMinute < 1) {
      throw new IllegalArgumentException(setting + " is " + perMinute + ": set it to 1 or more");
    }
    return perMinute;
  }

  /** What a path is, below the context root. */
  static Optional<RequestRateLimit> at(String path) {
    return Stream.of(values()).filter(kind -> kind.paths.matcher(path).matches()).findFirst();
  }

  /** Whose budget a request takes from; empty if it is nobody's, and ends at a locked door. */
  Optional<String> payer(HttpServletRequest request, ClientAddress addresses) {
    return this == LOGIN
        ? Optional.of(addresses.of(request))
        : Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName);
  }
}
