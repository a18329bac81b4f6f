package az.pasport.ws;

/**
 * Who sends a message, as far as the connection says before the message is read.
 *
 * @param isKnown whether it is a facility: proved by HTTP Basic, or holder of the connection's
 *     client certificate
 * @param name {@code facility:CODE} of a known one, else a network address
 */
record Caller(boolean isKnown, String name) {
  static Caller facility(String principalName) {
    return new Caller(true, principalName);
  }

  static Caller unknown(String address) {
    return new Caller(false, address);
  }
}
