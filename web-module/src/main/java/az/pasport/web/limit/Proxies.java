package az.pasport.web.limit;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The proxies in front of us whose word about a client's address is believed. */
final class Proxies {
  private final List<Network> trusted;

  Proxies(List<Network> trusted) {
    this.trusted = List.copyOf(trusted);
  }

  static Proxies of(List<String> networks) {
    return new Proxies(networks.stream().map(Network::parse).toList());
  }

  /**
   * Whose request it is. Each proxy adds on the right the address that it saw: so the list is read
   * from the right, for as long as the one who wrote is trusted. What stands left of that may be
   * invented.
   *
   * @param remote the other end of the connection
   * @param forwardedFor the values of {@code X-Forwarded-For}, in order
   */
  String client(String remote, List<String> forwardedFor) {
    Optional<InetAddress> peer = Network.address(remote);
    if (peer.isEmpty()) {
      return remote;
    }
    InetAddress client = peer.get();
    List<String> hops = hops(forwardedFor);
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

  private static List<String> hops(List<String> values) {
    var hops = new ArrayList<String>();
    for (String value : values) {
      hops.addAll(List.of(value.split(",", -1)));
    }
    return hops;
  }
}
