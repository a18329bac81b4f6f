package az.pasport.ws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The newest version of the contract that a client knows, as the SOAP header {@code
 * contractVersion} says. A client that validates answers strictly against an older WSDL never meets
 * an element or a code that this WSDL does not have.
 *
 * @param minor of version 1: 0 where the header is missing
 */
record ContractVersion(int minor) {
  /** The local name of the header. */
  static final String HEADER = "contractVersion";

  /** What clients know that send no header. */
  static final ContractVersion FIRST = new ContractVersion(0);

  private static final int WITH_WARNINGS = 1;
  private static final int WITH_ANNOUNCEMENTS = 2;
  private static final Pattern SHAPE = Pattern.compile("1\\.(\\d{1,4})");

  /** Reads what the header says; empty if it names no version of this contract. */
  static Optional<ContractVersion> parse(String text) {
    Matcher version = SHAPE.matcher(text.strip());
    return version.matches()
        ? Optional.of(new ContractVersion(Integer.parseInt(version.group(1))))
        : Optional.empty();
  }

  /** Whether answers may have warnings, and the status ACKNOWLEDGED. */
  boolean hasWarnings() {
    return minor >= WITH_WARNINGS;
  }

  /** Whether {@code echo} may tell of maintenance. */
  boolean hasAnnouncements() {
    return minor >= WITH_ANNOUNCEMENTS;
  }
}
