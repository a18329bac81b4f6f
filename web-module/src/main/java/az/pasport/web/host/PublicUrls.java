package az.pasport.web.host;

import az.pasport.publicurl.Authority;
import az.pasport.publicurl.PublicUrl;
import az.pasport.publicurl.PublicUrlSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * Which of the configured URLs an answer names. For hospitals' services it is that of the intake
 * address by which the request came, or of the first one; for everything else the public URL.
 */
@ApplicationScoped
public class PublicUrls {
  private static final String SERVICES = "/ws";

  @Inject PublicUrl publicUrl;
  @Inject PublicUrlSettings settings;

  private List<PublicUrl> intake = List.of();

  @PostConstruct
  void read() {
    intake = settings.intakeUrls();
  }

  /** The URL that an answer to this request names. */
  public PublicUrl of(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith(SERVICES)
        ? ofServices(Optional.ofNullable(request.getHeader("Host")))
        : publicUrl;
  }

  PublicUrl ofServices(Optional<String> host) {
    Optional<Authority> asked = host.flatMap(Authority::parse);
    return intake.stream()
        .filter(url -> asked.filter(it -> it.means(url.authority())).isPresent())
        .findFirst()
        .orElseGet(() -> intake.isEmpty() ? publicUrl : intake.get(0));
  }
}
