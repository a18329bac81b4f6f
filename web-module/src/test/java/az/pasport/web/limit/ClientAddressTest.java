package az.pasport.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
  private static ClientAddress trusting(List<String> networks) {
    var address = new ClientAddress();
    address.trust(networks);
    return address;
  }

  @Test
  void believesNoHeaderByDefault() {
    assertThat(trusting(List.of()).of("203.0.113.9", List.of("198.51.100.1")))
        .isEqualTo("203.0.113.9");
  }

  @Test
  void believesTheAddressThatATrustedProxySaw() {
    assertThat(trusting(List.of("10.0.0.0/8")).of("10.1.2.3", List.of("198.51.100.1")))
        .isEqualTo("198.51.100.1");
  }

  @Test
  void ignoresWhatTheClientItselfWroteIntoTheHeader() {
    var proxies = trusting(List.of("10.0.0.0/8"));

    assertThat(proxies.of("10.1.2.3", List.of("1.1.1.1, 198.51.100.1"))).isEqualTo("198.51.100.1");
    assertThat(proxies.of("10.1.2.3", List.of("1.1.1.1", "198.51.100.1, 10.9.9.9")))
        .isEqualTo("198.51.100.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "_hidden", "", "999.1.1.1", "example.com", "1.2.3"})
  void keepsTheProxyAsClientWhenTheHeaderIsNoAddress(String value) {
    assertThat(trusting(List.of("10.0.0.0/8")).of("10.1.2.3", List.of(value)))
        .isEqualTo("10.1.2.3");
  }

  @ParameterizedTest
  @CsvSource({
    "198.51.100.1:4711, 198.51.100.1",
    "[2001:db8:1:2:3::4]:4711, 2001:db8:1:2:0:0:0:0/64",
    "2001:DB8:1:2:ffff::1, 2001:db8:1:2:0:0:0:0/64",
    "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
    "::ffff:198.51.100.1, 198.51.100.1"
  })
  void readsAddressAsProxiesWriteIt(String written, String client) {
    assertThat(trusting(List.of("10.1.2.3")).of("10.1.2.3", List.of(written))).isEqualTo(client);
  }

  @Test
  void countsAnIpv6SubscriberAsOneClient() {
    var proxies = trusting(List.of());

    assertThat(proxies.of("2001:db8::1", List.of()))
        .isEqualTo(proxies.of("2001:db8::ffff:1", List.of()))
        .isNotEqualTo(proxies.of("2001:db8:0:1::1", List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example.com", "10.0.0.0/33", "10.0.0.0/x", "2001:db8::/129", ""})
  void refusesNetworkThatIsNone(String text) {
    assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.1.2, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.0.2.128/25, 192.0.2.200, true",
    "192.0.2.128/25, 192.0.2.100, false",
    "0.0.0.0/0, 192.0.2.1, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false"
  })
  void containsTheAddressesOfItsPrefix(String network, String address, boolean inside) {
    assertThat(Network.parse(network).contains(Network.address(address).orElseThrow()))
        .isEqualTo(inside);
  }
}
