package az.pasport.web.securitytxt;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where weaknesses are to be reported, in the order of preference. */
record SecurityContacts(List<URI> addresses) {
  /** RFC 9116, 2.5.5: less than a year ahead. */
  private static final Duration LIFE = Duration.ofDays(180);

  private static final Set<String> SCHEMES = Set.of("mailto", "https", "tel");

  SecurityContacts {
    addresses = List.copyOf(addresses);
  }

  /**
   * Reads a setting.
   *
   * @param text addresses with commas between: {@code mailto:…}, {@code https://…} or {@code tel:…}
   * @throws IllegalArgumentException for any other
   */
  static SecurityContacts parse(String text) {
    return new SecurityContacts(
        Pattern.compile(",")
            .splitAsStream(text)
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .map(SecurityContacts::address)
            .toList());
  }

  private static URI address(String text) {
    try {
      URI address = URI.create(text);
      if (address.getScheme() != null && SCHEMES.contains(address.getScheme())) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(message(text), e);
    }
    throw new IllegalArgumentException(message(text));
  }

  private static String message(String text) {
    return "pasport.security-contact: "
        + text
        + " does not begin with mailto:, https: or tel: (RFC 9116)";
  }

  /** The file's content: ASCII lines that end with CR LF. */
  String file(Instant now) {
    return addresses.stream()
            .map(address -> "Contact: " + address.toASCIIString() + "\r\n")
            .collect(Collectors.joining())
        + ("Expires: " + now.plus(LIFE).truncatedTo(ChronoUnit.DAYS) + "\r\n")
        + "Preferred-Languages: az, en, ru\r\n";
  }
}
