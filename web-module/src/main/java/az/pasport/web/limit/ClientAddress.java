package az.pasport.web.limit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Tells one client from another by its network address. */
@ApplicationScoped
public class ClientAddress {
  // Not @ConfigProperty: Payara cannot inject an optional list.
  @Inject Config config;

  /** The proxies in front of us whose word about a client's address is believed. */
  private List<Network> trusted = List.of();

  @PostConstruct
  void read() {
    trust(config.getOptionalValues("pasport.trusted-proxies", String.class).orElse(List.of()));
  }

  void trust(List<String> networks) {
    trusted = networks.stream().map(Network::parse).toList();
  }

  /** Whose request it is: a key for {@link TokenBuckets#take}. */
  public String of(HttpServletRequest request) {
    return of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
  }

  /**
   * Whose request it is. Each proxy adds on the right the address that it saw: so the list is read
   * from the right, for as long as the one who wrote is trusted. What stands left of that may be
   * invented.
   *
   * @param remote the other end of the connection
   * @param forwardedFor the values of {@code X-Forwarded-For}, in order
   */
  String of(String remote, List<String> forwardedFor) {
    Optional<InetAddress> peer = Network.address(remote);
    if (peer.isEmpty()) {
      return remote;
    }
    InetAddress client = peer.get();
    List<String> hops =
        forwardedFor.stream().flatMap(value -> Stream.of(value.split(",", -1))).toList();
    for (int i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
      Optional<InetAddress> before = Network.address(hops.get(i));
      if (before.isEmpty()) {
        break;
      }
      client = before.get();
    }
    return Network.clientKey(client);
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(network -> network.contains(address));
  }
}
