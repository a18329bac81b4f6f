package az.pasport.web.limit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Tells one client from another by its network address. */
@ApplicationScoped
public class ClientAddress {
  // Not @ConfigProperty: Payara cannot inject an optional list.
  @Inject Config config;

  private Proxies proxies = new Proxies(List.of());

  @PostConstruct
  void read() {
    proxies =
        Proxies.of(
            config.getOptionalValues("pasport.trusted-proxies", String.class).orElse(List.of()));
  }

  /** Whose request it is: a key for {@link TokenBuckets#take}. */
  public String of(HttpServletRequest request) {
    return proxies.client(
        request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
  }
}
