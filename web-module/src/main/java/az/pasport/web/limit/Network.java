package az.pasport.web.limit;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of addresses, {@code 10.0.0.0/8} or {@code 2001:db8::/32}; a single address is a block of
 * itself. No name is ever looked up.
 */
record Network(InetAddress first, int prefixLength) {
  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

  /** With a colon, Java takes it for an address or for an error, never for a name. */
  private static final Pattern IPV6 = Pattern.compile("[0-9a-f:][0-9a-f:.]*:[0-9a-f:.]*");

  Network {
    if (prefixLength < 0 || prefixLength > first.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException("prefix length " + prefixLength);
    }
  }

  /**
   * Reads a block.
   *
   * @throws IllegalArgumentException if the text is none
   */
  static Network parse(String text) {
    String block = text.strip();
    int slash = block.indexOf('/');
    InetAddress first =
        address(slash < 0 ? block : block.substring(0, slash))
            .orElseThrow(() -> new IllegalArgumentException("not a network: " + text));
    int bits = first.getAddress().length * Byte.SIZE;
    return new Network(first, slash < 0 ? bits : Integer.parseInt(block.substring(slash + 1)));
  }

  /** Reads an address as servers and proxies write it; empty if it is none. */
  static Optional<InetAddress> address(String text) {
    String bare = withoutPortAndZone(text.strip().toLowerCase(Locale.ROOT));
    if (!IPV4.matcher(bare).matches() && !IPV6.matcher(bare).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(bare));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  boolean contains(InetAddress address) {
    byte[] ours = first.getAddress();
    byte[] theirs = address.getAddress();
    return ours.length == theirs.length
        && Arrays.equals(masked(ours, prefixLength), masked(theirs, prefixLength));
  }

  /** The part of an address that stands for one client. */
  static String clientKey(InetAddress address) {
    if (address instanceof Inet4Address) {
      return address.getHostAddress();
    }
    try {
      return InetAddress.getByAddress(masked(address.getAddress(), 64)).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      throw new IllegalStateException("16 bytes are an address", e);
    }
  }

  private static byte[] masked(byte[] address, int bits) {
    byte[] masked = address.clone();
    for (int i = 0; i < masked.length; i++) {
      int kept = Math.max(0, Math.min(Byte.SIZE, bits - i * Byte.SIZE));
      masked[i] &= (byte) (0xFF << (Byte.SIZE - kept));
    }
    return masked;
  }

  private static String withoutPortAndZone(String text) {
    String bare = text;
    if (bare.startsWith("[")) {
      int end = bare.indexOf(']');
      bare = end < 0 ? bare : bare.substring(1, end);
    } else if (bare.indexOf('.') > 0 && bare.indexOf(':') == bare.lastIndexOf(':')) {
      int colon = bare.indexOf(':');
      bare = colon < 0 ? bare : bare.substring(0, colon);
    }
    int zone = bare.indexOf('%');
    return zone < 0 ? bare : bare.substring(0, zone);
  }
}
