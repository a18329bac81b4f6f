package az.pasport.ws;

import org.eclipse.microprofile.config.Config;

/**
 * Limits of an {@link InFlightBudget}.
 *
 * @param bytes of all messages together
 * @param senderBytes of the messages of one sender: at least those of the largest message, so that
 *     every message that the contract allows can be taken
 * @param messages that are being read at a time; each of them holds a thread of the server
 * @param senderMessages the same of one sender
 */
record InFlightLimits(long bytes, long senderBytes, int messages, int senderMessages) {
  private static final long MEBIBYTE = 1024 * 1024;

  /**
   * For facilities that the connection makes known, by {@code pasport.intake.known.*}: together
   * {@code mib} and {@code messages}, each {@code facility-mib} and {@code facility-messages}.
   *
   * @throws IllegalArgumentException if the settings are senseless
   */
  static InFlightLimits ofFacilities(Config config) {
    return read(config, "pasport.intake.known.", "facility-", 64, 8, 64, 8);
  }

  /**
   * For everybody else, by {@code pasport.intake.unknown.*}: together {@code mib} and {@code
   * messages}, each {@code address-mib} and {@code address-messages}.
   *
   * @throws IllegalArgumentException if the settings are senseless
   */
  static InFlightLimits ofUnknown(Config config) {
    return read(config, "pasport.intake.unknown.", "address-", 16, 4, 16, 4);
  }

  private static InFlightLimits read(
      Config config,
      String prefix,
      String each,
      int mib,
      int senderMib,
      int messages,
      int senderMessages) {
    String ofEach = prefix + each;
    int largest = Math.toIntExact(SoapRequestFilter.LARGEST_MESSAGE / MEBIBYTE);
    int perSender = atLeast(largest, config, ofEach + "mib", senderMib);
    int perSenderMessages = atLeast(1, config, ofEach + "messages", senderMessages);
    return new InFlightLimits(
        atLeast(perSender, config, prefix + "mib", mib) * MEBIBYTE,
        perSender * MEBIBYTE,
        atLeast(perSenderMessages, config, prefix + "messages", messages),
        perSenderMessages);
  }

  private static int atLeast(int least, Config config, String key, int byDefault) {
    int value = config.getOptionalValue(key, Integer.class).orElse(byDefault);
    if (value < least) {
      throw new IllegalArgumentException(key + " must be at least " + least + ": " + value);
    }
    return value;
  }
}
