package az.pasport.web.host;

import az.pasport.message.Messages;
import az.pasport.publicurl.Authority;
import az.pasport.publicurl.PublicUrl;
import az.pasport.publicurl.PublicUrlSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Whether a request's {@code Host} is one of ours. */
@ApplicationScoped
public class HostCheck {
  private static final int MISDIRECTED_REQUEST = 421;

  @Inject PublicUrl publicUrl;
  @Inject PublicUrlSettings settings;

  private List<Authority> extra = List.of();

  @PostConstruct
  void read() {
    extra = settings.extraHosts();
  }

  /** Whether to answer a request. */
  public boolean accepts(HttpServletRequest request) {
    List<String> hosts = Collections.list(request.getHeaders("Host"));
    return hosts.size() <= 1
        && accepts(
            hosts.stream().findFirst(),
            request.getRequestURI().substring(request.getContextPath().length()));
  }

  /**
   * The same for a header and a path.
   *
   * @param host the header {@code Host}; HTTP/1.0 may leave it out
   * @param path below the context root
   */
  boolean accepts(Optional<String> host, String path) {
    Optional<Authority> asked = host.flatMap(Authority::parse);
    if (isProbe(path) && (host.isEmpty() || asked.filter(HostCheck::isOfProbes).isPresent())) {
      return true;
    }
    return asked.filter(this::isOurs).isPresent();
  }

  private boolean isOurs(Authority asked) {
    return asked.means(publicUrl.authority())
        || extra.stream().anyMatch(asked::means)
        || publicUrl.isLoopback() && asked.isLoopback();
  }

  private static boolean isProbe(String path) {
    return path.equals("/metrics") || path.equals("/health") || path.startsWith("/health/");
  }

  private static boolean isOfProbes(Authority asked) {
    return asked.isAddress() || asked.isLoopback();
  }

  /** Refuses a request, and says where to go instead. */
  public void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(MISDIRECTED_REQUEST);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType("text/plain;charset=UTF-8");
    String home = publicUrl.at("/");
    for (Messages texts : List.of(Messages.AZ, Messages.EN)) {
      response.getWriter().write(texts.of("host.elsewhere", home) + "\n");
    }
  }
}
