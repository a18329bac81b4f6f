package az.pasport.auditor;

import az.pasport.tool.UnusableInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.OptionalInt;

/** Whether each certificate of the Agency's register has an entry of its own in the log. */
final class RegisterCheck {
  /** How long after its issue a certificate is in a signed head, at the latest. */
  static final Duration MERGE_DELAY = Duration.ofMinutes(2);

  private final EntryIndex index;
  private final Instant issuedUpTo;
  private final BitSet claimed = new BitSet();
  private long certificates;
  private long tooNew;
  private long wrong;

  /**
   * @param head up to which the log was followed
   */
  RegisterCheck(EntryIndex index, SignedTreeHead head) {
    this.index = index;
    this.issuedUpTo = head.issuedAt().minus(MERGE_DELAY);
  }

  /**
   * Looks at each line of a file, and tells the certificates that are wrong.
   *
   * @return whether none is
   * @throws UnusableInput if it is no export of the register
   */
  boolean isRight(Path file, PrintWriter out) {
    long number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        look(RegisterLine.parse(line), out);
      }
    } catch (IOException e) {
      throw new UnusableInput("cannot read " + file, e);
    } catch (IllegalArgumentException e) {
      throw new UnusableInput("line " + number + " of " + file + " is no certificate", e);
    }
    out.printf(
        "Register: %d certificates, %d of them too new to be in the log, %d wrong. %d entries of the"
            + " log are of no certificate in the register (erased ones, or later than the export).%n",
        certificates, tooNew, wrong, index.size() - claimed.cardinality());
    return wrong == 0;
  }

  private void look(RegisterLine line, PrintWriter out) {
    certificates++;
    OptionalInt place = line.entry().map(index::find).orElseGet(OptionalInt::empty);
    if (!line.isReadable()) {
      tell("UNREADABLE", line, out);
    } else if (place.isEmpty()) {
      if (line.entry().isPresent() && line.issuedAt().isAfter(issuedUpTo)) {
        tooNew++;
      } else {
        tell("NOT IN THE LOG", line, out);
      }
    } else if (claimed.get(place.getAsInt())) {
      tell("ENTRY OF ANOTHER CERTIFICATE", line, out);
    } else {
      claimed.set(place.getAsInt());
    }
  }

  private void tell(String what, RegisterLine line, PrintWriter out) {
    wrong++;
    out.println(what + ": certificate " + line.certificate() + ", issued at " + line.issuedAt());
  }
}
